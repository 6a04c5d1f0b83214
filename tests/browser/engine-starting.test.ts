import { afterEach, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/lib/engine/engine';
import { failsWith, must } from './engine-kit';

const RealWorker = Worker;

/** A worker that runs `source` takes the place of the engine's. */
function replaceWorker(source: string): void {
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor() {
        super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
      }
    },
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says that the worker could not start, and starts on the next try', async () => {
  const engine = createEngine();
  replaceWorker('throw new Error("refused")');
  await failsWith(engine.start(), 'engine-start');
  await failsWith(engine.openDataset(new Blob([])), 'engine-start');
  vi.unstubAllGlobals();
  must(await engine.start());
}, 60_000);

it('does not wait for ever for a file that cannot be fetched', async () => {
  const engine = createEngine();
  replaceWorker('onmessage = () => {}');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const began = performance.now();
  const refused = await engine.start();
  expect(refused).toMatchObject({ ok: false, error: { code: 'engine-start' } });
  expect(refused.ok ? '' : refused.error.detail).toContain('offline');
  expect(performance.now() - began).toBeLessThan(6_000);
}, 60_000);
