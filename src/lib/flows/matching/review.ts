import type { Row, Runner } from '../../contracts/engine';
import { MATCH_FIELD_NAMES } from '../../core/matching/fields';
import type {
  ConflictKind,
  ConflictRow,
  PairQuery,
  PairRow,
  PairRule,
  PairVerdict,
} from '../../core/matching/report';
import type { Result } from '../../core/result';
import { countPairs, selectConflicts, selectPairs } from '../../sql/matching/review';
import { SHOWN_COLUMNS } from '../../sql/matching/tables';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';

export interface PairPage {
  readonly total: number;
  readonly rows: readonly PairRow[];
}

/** One page of the pairs of a dataset, the least certain first. */
export function readPairs(
  runner: Runner,
  query: PairQuery,
  signal?: AbortSignal,
): Promise<Result<PairPage>> {
  return attempt(async () => ({
    total: toNumber((await oneRow(runner, countPairs(query), signal))[0]),
    rows: (await runOne(runner, selectPairs(query), signal)).rows.map(pairOf),
  }));
}

/** Keys that do not identify one person, contradictions first. */
export function readConflicts(
  runner: Runner,
  limit: number,
  signal?: AbortSignal,
): Promise<Result<readonly ConflictRow[]>> {
  return attempt(async () =>
    (await runOne(runner, selectConflicts(limit), signal)).rows.map((row) => ({
      key: toText(row[0]),
      value: toText(row[1]),
      kind: toText(row[2]) as ConflictKind,
      pairs: toNumber(row[3]),
      why: toText(row[4]),
      people: [5, 8].map((at) => ({
        id: toText(row[at]),
        name: row[at + 1] === null ? null : toText(row[at + 1]),
        birthDate: row[at + 2] === null ? null : toText(row[at + 2]),
      })),
    })),
  );
}

const LEVELS_AT = 7;
const RARITY_AT = LEVELS_AT + MATCH_FIELD_NAMES.length;
const FIELDS_AT = RARITY_AT + 2;

function pairOf(row: Row): PairRow {
  const shown = (i: number) => (row[i] === null ? null : toText(row[i]));
  return {
    key: toNumber(row[0]),
    leftId: toText(row[1]),
    rightId: toText(row[2]),
    rule: toText(row[3]) as PairRule,
    verdict: toText(row[4]) as PairVerdict,
    weight: toNumber(row[5]),
    probability: toNumber(row[6]),
    levels: row.slice(LEVELS_AT, RARITY_AT).map(toNumber),
    rarity: { first_name: toNumber(row[RARITY_AT]), last_name: toNumber(row[RARITY_AT + 1]) },
    fields: SHOWN_COLUMNS.map((column, i) => ({
      column,
      left: shown(FIELDS_AT + 2 * i),
      right: shown(FIELDS_AT + 2 * i + 1),
    })),
  };
}
