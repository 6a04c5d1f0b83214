import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Result } from '../../src/lib/core/result';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { belowCuts, fixedDef, withCuts } from '../../src/lib/core/segmentation/rfm/edit';
import { readFiles } from '../../src/lib/flows/import/reading';
import { computeRfm } from '../../src/lib/flows/segment/rfm';
import { createIngestRoom } from '../../workers/ingest/room';
import { createNativeEngine, type Ran } from './native';

/** What the native library ran: from the file to the heatmap, from the saved dataset to it, and ms for each moved cut. */
export interface NativeRun {
  readonly drop: readonly Ran[];
  readonly reopen: readonly Ran[];
  readonly cuts: readonly number[];
}

const MOVES = 30;

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The flows of the app, statement by statement, on the native library. */
export async function runNatively(path: string, folder: string, deep: boolean): Promise<NativeRun> {
  const engine = createNativeEngine(folder);
  const take = () => engine.ran.splice(0);
  const file = new File([new Uint8Array(readFileSync(path))], basename(path));
  const reading = must(
    await readFiles({ ingest: createIngestRoom(), engine }, [{ id: 's1', file }]),
  );
  const built = must(await reading.build(reading.recipe));
  const asOf = { referenceDate: built.summary.lastOrder, windowMonths: DEFAULT_RFM.windowMonths };
  const first = must(await engine.openDataset(built.file));
  must(await computeRfm(first, DEFAULT_RFM, asOf));
  await first.close();
  const drop = take();
  if (!deep) return { drop, reopen: [], cuts: [] };

  const session = must(await engine.openDataset(built.file));
  const { def, cuts } = must(await computeRfm(session, DEFAULT_RFM, asOf));
  const reopen = take();
  const recency = belowCuts('recency', cuts.recency);
  for (let move = 1; move <= MOVES; move += 1) {
    const moved = recency.map((cut, i) =>
      i === 1 ? cut + (move % 2 === 0 ? -1 : 1) * Math.ceil(move / 6) : cut,
    );
    must(
      await computeRfm(
        session,
        fixedDef(def, 'recency', moved),
        asOf,
        withCuts(cuts, 'recency', moved),
      ),
    );
  }
  await session.close();
  return { drop, reopen, cuts: take().map((r) => r.ms) };
}
