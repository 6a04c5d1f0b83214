import type { MatchDecision } from '../../src/lib/core/matching/decisions';
import { MATCH_FIELD_NAMES, MATCH_FIELDS } from '../../src/lib/core/matching/fields';
import { PAIR_VERDICTS, type MatchReport, type PairRow } from '../../src/lib/core/matching/report';
import { readPairs } from '../../src/lib/flows/matching/review';
import { sql } from '../../src/lib/sql/text';
import { generateBase, PERSON_COLUMNS, type PersonRecord } from '../bench/matching-base';
import { loadPersons, match, rowsOf } from '../bench/matching-run';
import type { TestEngine } from '../helpers/engine';

const EMPTY = Object.fromEntries(PERSON_COLUMNS.map((c) => [c, ''])) as unknown as PersonRecord;

export function person(id: string, said: Partial<PersonRecord>): PersonRecord {
  return { ...EMPTY, customer_id: id, source: 'a', ...said };
}

export interface Matched {
  readonly report: MatchReport;
  /** Cluster of each identifier. */
  readonly clusterOf: ReadonlyMap<string, string>;
  readonly conflicts: readonly (readonly unknown[])[];
  readonly pair: (a: string, b: string) => PairRow | undefined;
}

/** Reconciles records among three hundred strangers, from whom the weights are learnt. */
export async function among(
  engine: TestEngine,
  records: readonly PersonRecord[],
  decisions: readonly MatchDecision[] = [],
): Promise<Matched> {
  await loadPersons(engine, [...generateBase(150, 3).records, ...records]);
  const report = await match(engine, {}, decisions);
  const clusters = await rowsOf(engine, sql`SELECT customer_id, cluster_id FROM customer_cluster`);
  const query = { verdicts: PAIR_VERDICTS, customerId: null, offset: 0, limit: 1_000_000 };
  const page = await readPairs(engine, query);
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  const { rows: pairs } = page.value;
  return {
    report,
    clusterOf: new Map(clusters.map(([id, cluster]) => [String(id), String(cluster)])),
    conflicts: await rowsOf(
      engine,
      sql`SELECT key, value, kind, left_id, right_id, why FROM match_conflict`,
    ),
    pair: (a, b) =>
      pairs.find((p) => (p.leftId === a && p.rightId === b) || (p.leftId === b && p.rightId === a)),
  };
}

/** The levels of a pair in words, `-` where a value is missing. */
export function levelsOf(pair: PairRow | undefined): string {
  return MATCH_FIELD_NAMES.map(
    (field, i) => MATCH_FIELDS[field][pair?.levels[i] ?? -1] ?? '-',
  ).join(' ');
}
