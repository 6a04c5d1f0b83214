// npm run soak: random actions against random faults, in the production build, in a real Chromium.
// node tests/soak/run.mjs [--seed 1] [--runs 200] [--actions 2] [--workers 2]
import { parseArgs } from 'node:util';
import { ensureChromium } from '../tooling/chromium.mjs';
import { ensureBuilt, ensureInstalled, run } from '../tooling/prepare.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '200' },
    actions: { type: 'string', default: '2' },
    workers: { type: 'string', default: '2' },
  },
});
await ensureInstalled();
await ensureBuilt();
const config = ['--config', 'tests/soak/playwright.config.ts'];
process.exit(
  await run('npx', ['--no', '--', 'playwright', 'test', ...config], {
    TAMIS_CHROMIUM: await ensureChromium(),
    SOAK_SEED: values.seed,
    SOAK_RUNS: values.runs,
    SOAK_ACTIONS: values.actions,
    SOAK_WORKERS: values.workers,
  }),
);
