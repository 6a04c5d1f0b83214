import { appError } from '../core/errors';
import { fail } from './run';

/** Milliseconds of work after which the page gets its turn: less than a frame. */
const SLICE = 12;

/**
 * Does work that stops now and then in slices shorter than a frame, so that the page answers in
 * between. Leaves the surrounding `attempt` when cancelled.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal?: AbortSignal,
): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    if (signal?.aborted) fail(appError('cancelled'));
    await nextTurn();
    until = performance.now() + SLICE;
  }
}

/** After what waits for the thread. A message, because timers of hidden pages wait a second each. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
