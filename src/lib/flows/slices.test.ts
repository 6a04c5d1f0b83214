import { expect, it } from 'vitest';
import { attempt } from './run';
import { inSlices } from './slices';

function* endless(): Generator<undefined, never> {
  for (;;) yield;
}

it('work that never ends leaves once it is cancelled, and the thread is free in between', async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 30);
  expect(await attempt(() => inSlices(endless(), abort.signal))).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
});
