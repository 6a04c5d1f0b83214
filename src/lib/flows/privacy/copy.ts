import type { DatasetSession } from '../../contracts/engine';
import { csvLine, UTF8_BOM, type CsvCell, type CsvStyle } from '../../core/csv';
import type { DatasetSummary } from '../../core/dataset';
import type { IsoDate } from '../../core/dates';
import { quasiIdentifiers, type Quasi } from '../../core/privacy/copy';
import { bestGeneralisation, type Generalisation } from '../../core/privacy/k-anonymity';
import type { Result } from '../../core/result';
import { LAST_KEY } from '../../sql/customers/export';
import { copyGroups, copyLines, copyPeople } from '../../sql/privacy/copy';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';
import { inSlices } from '../slices';

/** What a copy for others would tell. */
export interface CopyPlan extends Generalisation {
  readonly ids: readonly Quasi[];
  readonly people: number;
}

/** Chooses what a copy tells so that everybody in it is like k - 1 others. Errors of the engine. */
export function planCopy(
  session: DatasetSession,
  dataset: Pick<DatasetSummary, 'attributes'>,
  referenceDate: IsoDate,
  k: number,
  /** Share of people that may be left out. */
  share: number,
): Promise<Result<CopyPlan>> {
  return attempt(async () => {
    const attributes = quasiIdentifiers(dataset);
    const ids = attributes.map(({ id }) => id);
    const { rows } = await runOne(session, copyGroups(ids, referenceDate));
    const groups = rows.map(([people, ...values]) => ({
      people: toNumber(people),
      values: values.map((value) => toText(value)),
    }));
    const people = groups.reduce((sum, group) => sum + group.people, 0);
    const most = Math.floor(people * share);
    return { ids, people, ...(await inSlices(bestGeneralisation(groups, attributes, k, most))) };
  });
}

/** Labels of the two files of a copy. */
export interface CopyLabels {
  readonly customer: string;
  readonly quasi: Readonly<Record<Quasi, string>>;
  /** Order, date, amount, quantity, product, category, channel. */
  readonly lines: readonly string[];
}

/** A copy as files that an import reads: who its people are, and what they bought. */
export interface Copy {
  readonly people: Blob;
  readonly lines: Blob;
  /** Size of the smallest group of people who are told alike, counted on what was written. */
  readonly k: number;
  readonly customers: number;
}

/** Customers whose lines are read at a time. */
const PAGE = 20_000;

/**
 * Writes the copy of a plan: random identifiers in a random order, generalised values, purchases by
 * month. People in groups that are too small are left out with their purchases. Errors of the engine.
 */
export function writeCopy(
  session: DatasetSession,
  dataset: Pick<DatasetSummary, 'attributes'>,
  referenceDate: IsoDate,
  plan: CopyPlan,
  k: number,
  labels: CopyLabels,
  style: CsvStyle,
): Promise<Result<Copy>> {
  return attempt(async () => {
    const attributes = quasiIdentifiers(dataset);
    const told = attributes.map(({ levels }, i) => levels[plan.levels[i] ?? 0] ?? (() => ''));
    const { rows } = await runOne(session, copyPeople(plan.ids, referenceDate));
    const people = rows.map(([key, ...values]) => ({
      key: toNumber(key),
      values: told.map((tell, i) => tell(toText(values[i]))),
    }));
    const sizes = new Map<string, number>();
    for (const { values } of people) {
      const group = JSON.stringify(values);
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    }
    const sizeOf = (values: readonly string[]) => sizes.get(JSON.stringify(values)) ?? 0;
    const kept = people.filter(({ values }) => sizeOf(values) >= k);
    const ids = randomIds(kept.length);
    const named = new Map(kept.map(({ key }, i) => [key, ids[i] ?? '']));
    const shown = attributes.flatMap(({ levels }, i) =>
      (plan.levels[i] ?? 0) < levels.length - 1 ? [i] : [],
    );
    const head = [labels.customer, ...shown.map((i) => labels.quasi[plan.ids[i] ?? 'age'])];
    const written = kept
      .map(({ key, values }) => [named.get(key) ?? '', ...shown.map((i) => values[i] ?? '')])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const lines = new Map<string, string>();
    const last = toNumber((await oneRow(session, LAST_KEY))[0]);
    for (let from = 0; from <= last; from += PAGE) {
      for (const [key, order, ...cells] of (await runOne(session, copyLines(from, from + PAGE)))
        .rows) {
        const id = named.get(toNumber(key));
        if (id === undefined) continue;
        const line = csvLine([`${id}-${toNumber(order)}`, id, ...cells.map(asCell)], style);
        lines.set(id, (lines.get(id) ?? '') + line);
      }
    }
    const [order = '', ...others] = labels.lines;
    const table = (header: readonly string[], body: readonly string[]) =>
      new Blob([UTF8_BOM, csvLine(header, style), ...body], { type: 'text/csv;charset=utf-8' });
    return {
      people: table(
        head,
        written.map((cells) => csvLine(cells, style)),
      ),
      lines: table(
        [order, labels.customer, ...others],
        [...lines].sort().map(([, text]) => text),
      ),
      k: kept.reduce((least, { values }) => Math.min(least, sizeOf(values)), kept.length),
      customers: kept.length,
    };
  });
}

const asCell = (cell: unknown): CsvCell =>
  typeof cell === 'string' || typeof cell === 'number' ? cell : null;

/** Different random identifiers, which say nothing of anybody. */
function randomIds(count: number): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < count) {
    const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
    ids.add(`P${a.toString(36).padStart(7, '0')}${(b % 1296).toString(36).padStart(2, '0')}`);
  }
  return [...ids];
}
