import { expose } from 'comlink';
import { expect, test, vi } from 'vitest';
import { appError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { WorkerRoom } from './workerRoom';

interface Port {
  double(n: number): Promise<Result<number>>;
  never(): Promise<Result<number>>;
  fail(): Promise<Result<number>>;
  crash(): Promise<Result<number>>;
  count(report?: (n: never) => void): Promise<Result<number>>;
}

/** A worker in the same thread: the same messages, and silence once it is terminated. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly terminate = vi.fn(() => this.#channel.port1.close());
  readonly #channel = new MessageChannel();

  constructor() {
    super();
    FakeWorker.started.push(this);
    this.#channel.port1.onmessage = (event: MessageEvent<unknown>) =>
      this.dispatchEvent(new MessageEvent('message', { data: event.data }));
    const port: Port = {
      double: (n) => Promise.resolve(ok(n * 2)),
      never: () => new Promise(() => undefined),
      fail: () => Promise.resolve(err(appError('file-empty'))),
      crash: () => Promise.reject(new Error('boom')),
      count: (report) => {
        report?.(3 as never);
        return Promise.resolve(ok(3));
      },
    };
    expose(port, this.#channel.port2);
  }

  postMessage(message: unknown, transfer: readonly Transferable[] = []): void {
    this.#channel.port1.postMessage(message, [...transfer]);
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'died' }));
  }
}

function room(): WorkerRoom<Port> {
  FakeWorker.started = [];
  return new WorkerRoom<Port>(() => new FakeWorker() as unknown as Worker);
}
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

test('starts with the first call and serves the next ones', async () => {
  const workers = room();
  expect(FakeWorker.started).toHaveLength(0);
  expect(await workers.call((port) => port.double(4))).toEqual({ ok: true, value: 8 });
  expect(code(await workers.call((port) => port.fail()))).toBe('file-empty');
  expect(code(await workers.call((port) => port.crash()))).toBe('worker-stopped');
  expect(FakeWorker.started).toHaveLength(1);
});

test('a call whose worker dies is repeated by another', async () => {
  const workers = room();
  let calls = 0;
  const answered = workers.call((port) => ((calls += 1) === 1 ? port.never() : port.double(3)));
  await vi.waitFor(() => expect(calls).toBe(1));
  FakeWorker.started[0]?.die();
  expect(await answered).toEqual({ ok: true, value: 6 });
  expect(FakeWorker.started).toHaveLength(2);
});

test('a worker that dies twice settles what waits, and the next call starts another', async () => {
  const workers = room();
  const waiting = workers.call((port) => port.never());
  const queued = workers.call((port) => port.double(2));
  for (const died of [0, 1]) {
    await vi.waitFor(() => expect(FakeWorker.started).toHaveLength(died + 1));
    FakeWorker.started[died]?.die();
  }
  expect(await waiting).toMatchObject({ error: { code: 'worker-stopped', detail: 'died' } });
  expect(await queued).toEqual({ ok: true, value: 4 });
  expect(FakeWorker.started).toHaveLength(3);
  expect(FakeWorker.started[0]?.terminate).toHaveBeenCalled();
});

test('an abort ends the worker; an abort while queued only leaves the queue', async () => {
  const workers = room();
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = workers.call((port) => port.never(), { signal: first.signal });
  const queued = workers.call((port) => port.double(2), { signal: second.signal });
  const after = workers.call((port) => port.double(5));
  await vi.waitFor(() => expect(FakeWorker.started).toHaveLength(1));
  second.abort();
  expect(code(await queued)).toBe('cancelled');
  expect(FakeWorker.started[0]?.terminate).not.toHaveBeenCalled();
  first.abort();
  expect(code(await waiting)).toBe('cancelled');
  expect(await after).toEqual({ ok: true, value: 10 });
  expect(FakeWorker.started).toHaveLength(2);
  expect(code(await workers.call((port) => port.double(1), { signal: AbortSignal.abort() }))).toBe(
    'cancelled',
  );
});

test('a worker that cannot start is an answer, not an exception', async () => {
  const workers = new WorkerRoom<Port>(() => {
    throw new Error('refused');
  });
  expect(await workers.call((port) => port.double(1))).toMatchObject({
    error: { code: 'worker-stopped', detail: 'refused' },
  });
});

test('progress crosses', async () => {
  const seen: unknown[] = [];
  await room().call((port, report) => port.count(report as never), {
    onProgress: (progress) => seen.push(progress),
  });
  await vi.waitFor(() => expect(seen).toEqual([3]));
});
