// node tests/bench/matching.mjs [size] [seed]: reconciliation of two generated files of a known truth.
import { createServer } from 'vite';
import { root } from '../tooling/stamp.mjs';

const [size = '100000', seed = '1'] = process.argv.slice(2);
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
/** @type {typeof import('./matching.ts')} */
const { benchMatching } = /** @type {any} */ (await vite.ssrLoadModule('/tests/bench/matching.ts'));
console.log(await benchMatching(Number(size), Number(seed)));
await vite.close();
