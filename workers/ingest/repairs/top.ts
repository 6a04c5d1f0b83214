import type { Dialect } from '../../../src/lib/core/dialect';
import type { Repair, RepairKind } from '../../../src/lib/core/repairs';
import { dropLines, recordsOf, titleLines } from '../cells';
import { isTwoLineHeader, joinLabels } from './header';

type Cutting = Pick<Dialect, 'layout' | 'delimiter' | 'quote' | 'starts'>;

/** Where a table begins. */
export interface Top {
  /** Lines above the header, or above its second line. */
  readonly skipLines: number;
  /** Labels of two lines as one; null for a header of one. */
  readonly joined: readonly string[] | null;
  readonly repairs: readonly Repair[];
}

/** Records looked at below the title. */
const LOOKED_AT = 221;
const SAMPLES = 3;

/** Title lines and a header of two lines: as chosen, or as the first records show. */
export function readTop(
  text: string,
  dialect: Cutting,
  columns: number,
  chosen: Partial<Dialect>,
  accepts: (kind: RepairKind) => boolean,
): Top {
  const repairs: Repair[] = [];
  const titles = titleLines(recordsOf(text, dialect, LOOKED_AT), columns);
  const skip = chosen.skipLines ?? (accepts('title-lines') ? titles : 0);
  const above = recordsOf(firstLines(text, skip), dialect, LOOKED_AT);
  // What the person wrote into `skipLines` may already pass over the first line of a header.
  const upper = chosen.skipLines !== undefined && chosen.repairs?.includes('two-line-header');
  const alone = upper ? Math.min(titles, skip - 1) : titles;
  if (alone > 0) repairs.push(titleRepair(text, dialect, alone, skip >= alone));
  const below = recordsOf(dropLines(text, skip), dialect, LOOKED_AT).map(({ fields }) => fields);
  const two: readonly (readonly string[])[] = upper
    ? [above.at(-1)?.fields ?? [], ...below]
    : below;
  if (chosen.header === false || !(upper || isTwoLineHeader(two)))
    return { skipLines: skip, joined: null, repairs };
  const joined = joinLabels(two[0] ?? [], two[1] ?? []);
  const accepted = accepts('two-line-header');
  repairs.push({
    kind: 'two-line-header',
    count: 1,
    lines: [],
    columns: joined,
    before: two.slice(0, SAMPLES),
    after: [joined, ...two.slice(2, SAMPLES)],
    accepted,
  });
  if (!accepted) return { skipLines: skip, joined: null, repairs };
  const second = recordsOf(dropLines(text, skip), dialect, 2)[1]?.line ?? 1;
  return { skipLines: upper ? skip : skip + second - 1, joined, repairs };
}

function titleRepair(text: string, dialect: Cutting, titles: number, accepted: boolean): Repair {
  const above = recordsOf(firstLines(text, titles), dialect, SAMPLES);
  const table = recordsOf(dropLines(text, titles), dialect, SAMPLES).map(({ fields }) => fields);
  return {
    kind: 'title-lines',
    count: titles,
    lines: above.map(({ line }) => line),
    columns: [],
    before: [...above.map(({ fields }) => fields), ...table],
    after: table,
    accepted,
  };
}

function firstLines(text: string, count: number): string {
  return text.split('\n', count).join('\n');
}
