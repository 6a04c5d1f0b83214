import type { Runner } from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import type { MatchDecision } from '../../src/lib/core/matching/decisions';
import { defaultMatching, type MatchingDef } from '../../src/lib/core/matching/definition';
import type { MatchReport } from '../../src/lib/core/matching/report';
import { matchPersons } from '../../src/lib/flows/matching/match';
import { matchingMath } from '../../src/lib/models/matching';
import { join, sql, text } from '../../src/lib/sql/text';
import type { TestEngine } from '../helpers/engine';
import { baseText, PERSON_COLUMNS, type Base, type PersonRecord } from './matching-base';

export async function rowsOf(runner: Runner, statement: Sql) {
  const result = await runner.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

/** Makes the temporary table `person` of a build. */
export async function loadPersons(
  engine: TestEngine,
  records: readonly PersonRecord[],
): Promise<void> {
  const file = engine.addFile(baseText(records));
  const columns = PERSON_COLUMNS.map((c) => sql`${text(c)}: 'VARCHAR'`);
  await rowsOf(
    engine,
    sql`CREATE OR REPLACE TEMP TABLE person AS SELECT * REPLACE (TRY_CAST(birth_date AS DATE) AS birth_date)
      FROM read_csv(${text(file)}, columns={${join(columns)}}, auto_detect=false, header=false, delim='\t', quote='', escape='', nullstr='')`,
  );
}

export async function match(
  runner: Runner,
  change: Partial<MatchingDef> = {},
  decisions: readonly MatchDecision[] = [],
): Promise<MatchReport> {
  const def = { ...defaultMatching(), ...change };
  const result = await matchPersons(runner, def, decisions, { math: matchingMath });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Precision and recall over pairs of identifiers that ended in one cluster. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly right: number;
  readonly wrong: readonly (readonly string[])[];
  readonly missed: readonly string[];
}

export async function qualityOf(runner: Runner, base: Base): Promise<Quality> {
  const rows = await rowsOf(runner, sql`SELECT customer_id, cluster_id FROM customer_cluster`);
  const clusters = new Map<string, string[]>();
  const clusterOf = new Map<string, string>();
  for (const [id, cluster] of rows as readonly (readonly [string, string])[]) {
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), id]);
    clusterOf.set(id, cluster);
  }
  let right = 0;
  const wrong: (readonly string[])[] = [];
  for (const ids of clusters.values())
    ids.forEach((a, i) =>
      ids.slice(i + 1).forEach((b) => {
        if (base.truth.get(a) === base.truth.get(b)) right += 1;
        else wrong.push([a, b]);
      }),
    );
  const byPerson = new Map<number, string[]>();
  base.truth.forEach((person, id) => byPerson.set(person, [...(byPerson.get(person) ?? []), id]));
  const missed: string[] = [];
  let pairs = 0;
  for (const [first, ...others] of byPerson.values())
    for (const other of others) {
      pairs += 1;
      if (clusterOf.get(other) !== clusterOf.get(first ?? '')) missed.push(other);
    }
  return {
    precision: right / Math.max(1, right + wrong.length),
    recall: right / Math.max(1, pairs),
    right,
    wrong,
    missed,
  };
}
