import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as bare } from '@playwright/test';
import { untilOffline } from '../e2e/base';
import { Chrome } from './chrome';
import { anotherBuild, Host } from './host';
import { planOf } from './plan';
import { emptyTally, Run } from './loop';
import { Session } from './session';

const SEED = Number(process.env['SOAK_SEED'] ?? 1);
const RUNS = Number(process.env['SOAK_RUNS'] ?? 20);
const ACTIONS = Number(process.env['SOAK_ACTIONS'] ?? 2);
const FIRST_PORT = 45_000;

interface Place {
  readonly chrome: Chrome;
  readonly host: Host;
}

/** One browser with its disk, and one address, for all the runs of a worker. */
const test = bare.extend<object, { place: Place }>({
  place: [
    async ({}, use, { parallelIndex }) => {
      const folder = mkdtempSync(join(tmpdir(), 'tamis-soak-'));
      const profile = join(folder, 'profile');
      mkdirSync(profile);
      const other = anotherBuild(join(folder, 'build'));
      const host = await Host.open(other, FIRST_PORT + parallelIndex * 500);
      const chrome = new Chrome(profile);
      await chrome.start();
      const page = await chrome.context.newPage();
      await page.goto(host.url);
      await untilOffline(page);
      await page.close();
      await use({ chrome, host });
      await chrome.kill();
      host.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (let seed = SEED; seed < SEED + RUNS; seed += 1)
  test(`run ${seed}`, async ({ place }, info) => {
    const tally = emptyTally();
    const session = new Session(place.chrome, place.host, seed % 2 === 0 ? 'fr' : 'en');
    try {
      await session.begin();
      await new Run(session, tally).steps(planOf(seed, ACTIONS));
      expect(session.wrong).toEqual([]);
    } catch (thrown) {
      const trace = [
        `seed ${seed}, ${ACTIONS} actions (npm run soak -- --seed ${seed} --runs 1 --actions ${ACTIONS})`,
        ...session.trace,
        ...session.wrong,
      ];
      throw new Error(
        `${thrown instanceof Error ? thrown.stack : String(thrown)}\n\n${trace.join('\n')}`,
        { cause: thrown },
      );
    } finally {
      await info.attach('tally', { body: JSON.stringify(tally), contentType: 'application/json' });
      await info.attach('trace', { body: session.trace.join('\n'), contentType: 'text/plain' });
      await place.host.start();
      await session.end();
    }
  });
