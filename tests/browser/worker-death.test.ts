import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createIngest } from '../../src/lib/bridge/ingest';
import { HELD, lifeOver, START_MS } from '../../src/lib/core/alive';
import { must } from './engine-kit';

const RealWorker = Worker;
const workers: Worker[] = [];
/** How many of them said that they live. */
let living = 0;

beforeAll(() => {
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
        this.addEventListener('message', ({ data }) => (living += data === HELD ? 1 : 0));
      }
    },
  );
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Long enough to be at it when its worker ends. */
const LINES = 400_000;
const file = new File(['customer;day;amount\n', `C1;2024-01-02;1,50\n`.repeat(LINES)], 'sales.csv');

it('a reading worker that is ended from elsewhere, at work or at rest, is replaced unseen', async () => {
  const ingest = createIngest();
  const reading = ingest.preview(file);
  await vi.waitFor(() => expect(living).toBe(1), { timeout: 20_000 });
  workers[0]?.terminate();
  expect(must(await reading).labels).toEqual(['customer', 'day', 'amount']);
  expect(workers).toHaveLength(2);

  workers[1]?.terminate();
  expect(must(await ingest.preview(file)).labels).toEqual(['customer', 'day', 'amount']);
  expect(workers).toHaveLength(3);
});

it('a worker that never starts is known not to live after eight seconds, the next after half a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  expect(START_MS).toEqual({ first: 8_000, again: 30_000 });
  for (const patience of Object.values(START_MS)) {
    let over = false;
    const { signal } = new AbortController();
    void lifeOver(new EventTarget(), 'nobody', signal, patience).then(() => (over = true));
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(over).toBe(true);
  }
  vi.useRealTimers();
});
