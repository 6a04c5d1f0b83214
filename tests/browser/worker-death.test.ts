import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createIngest } from '../../src/lib/bridge/ingest';
import { must } from './engine-kit';

const RealWorker = Worker;
const workers: Worker[] = [];

beforeAll(() => {
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
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
  await vi.waitFor(() => expect(workers).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 100));
  workers[0]?.terminate();
  expect(must(await reading).labels).toEqual(['customer', 'day', 'amount']);
  expect(workers).toHaveLength(2);

  workers[1]?.terminate();
  expect(must(await ingest.preview(file)).labels).toEqual(['customer', 'day', 'amount']);
  expect(workers).toHaveLength(3);
});
