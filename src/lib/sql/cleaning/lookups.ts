import type { Sql } from '../../contracts/sql';
import type { CleaningStep } from '../../core/cleaning/step';
import { ident, num, sql, text } from '../text';
import { rawTable } from '../import/stage';
import { columnValues } from '../import/values';

type Lookup = Pick<CleaningStep, 'id'>;

/** Temporary table of what a step looks up: `before`, `after`; for phones and variants also how it is `written` and its `cells`. */
export function lookupTable({ id }: Lookup): Sql {
  return ident(`lookup_${id}`);
}

/** What the lookup of a step says of a key; NULL when it says nothing. */
export function lookedUp(step: Lookup, key: Sql): Sql {
  return sql`(SELECT k.after FROM ${lookupTable(step)} k WHERE k.before = ${key})`;
}

/** A lookup that knows nothing. */
export function createEmptyLookup(step: Lookup): Sql {
  return sql`CREATE OR REPLACE TABLE ${lookupTable(step)} (before VARCHAR, after VARCHAR)`;
}

function pairsOf(fileName: string): Sql {
  return sql`read_csv(${text(fileName)}, columns={'before': 'VARCHAR', 'after': 'VARCHAR'}, auto_detect=false, header=false, delim=',', quote='"', escape='"', max_line_size=10000000)`;
}

/** A lookup out of a file of two quoted columns without header. */
export function createLookup(step: Lookup, fileName: string): Sql {
  return sql`CREATE OR REPLACE TABLE ${lookupTable(step)} AS SELECT * FROM ${pairsOf(fileName)}`;
}

/** What such a file says, told to a lookup that has the keys already. */
export function completeLookup(step: Lookup, fileName: string): Sql {
  return sql`UPDATE ${lookupTable(step)} known SET after = f.after FROM ${pairsOf(fileName)} f WHERE known.before = f.before`;
}

/** As countChange, read from a lookup that counts its cells. */
export function countLookup(step: Lookup, limit: number): Sql {
  return sql`WITH change AS MATERIALIZED (
      SELECT written AS before, after, sum(cells)::BIGINT AS cells FROM ${lookupTable(step)} WHERE after <> written GROUP BY ALL)
    SELECT before, after, cells, (SELECT sum(cells) FROM change)::BIGINT, (SELECT count(*) FROM change)
    FROM change ORDER BY cells DESC, before LIMIT ${num(limit)}`;
}

/** What makes two writings one: case; for words also accents, unless two accented words differ (pâtes, pâtés). */
export type Fold = 'code' | 'words';

/** A lookup from each writing of a cell to the most frequent of the writings that are alike. `kept` as of columnValues. */
export function createVariants(step: CleaningStep, cell: Sql, kept: boolean, fold: Fold): Sql {
  const lower = sql`lower(v)`;
  const plain = sql`strip_accents(${lower})`;
  const groups =
    fold === 'code'
      ? sql`SELECT v, n, ${lower} AS alike FROM writing`
      : sql`SELECT v, n, CASE WHEN accented <= 1 THEN ${plain} ELSE ${lower} END AS alike FROM writing
        JOIN (SELECT ${plain} AS plain, count(DISTINCT ${lower}) FILTER (${lower} <> ${plain}) AS accented FROM writing GROUP BY 1) ON plain = ${plain}`;
  return sql`CREATE OR REPLACE TABLE ${lookupTable(step)} AS
    WITH writing AS MATERIALIZED (SELECT trim(${cell}) AS v, sum(n)::BIGINT AS n FROM ${columnValues(step.sourceId, step.column, kept)} WHERE trim(${cell}) <> '' GROUP BY 1)
    SELECT before, after, before AS written, cells FROM (SELECT v AS before, n AS cells, first_value(v) OVER (PARTITION BY alike ORDER BY n DESC, v) AS after FROM (${groups}))
    WHERE before <> after`;
}

/** Codes whose writings stand beside different names, each taken by its most frequent name. */
export function countConflicts(step: CleaningStep, cell: Sql, name: Sql): Sql {
  const touched = sql`SELECT before AS v FROM ${lookupTable(step)} UNION SELECT after FROM ${lookupTable(step)}`;
  return sql`SELECT count(*) FROM (
    SELECT alike FROM (
      SELECT lower(v) AS alike, v, arg_max(name, n) AS name FROM (
        SELECT trim(${cell}) AS v, lower(trim(${name})) AS name, count(*) AS n FROM ${rawTable(step.sourceId)}
        WHERE trim(${cell}) IN (${touched}) AND trim(${name}) <> '' GROUP BY 1, 2) GROUP BY v)
    GROUP BY alike HAVING count(DISTINCT name) > 1)`;
}
