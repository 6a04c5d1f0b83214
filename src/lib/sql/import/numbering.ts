import type { Sql } from '../../contracts/sql';
import type { Role } from '../../core/roles';
import type { SourceRecipe } from '../../core/source';
import { email, phone, postcode, words, withoutCivility } from '../matching/values';
import { ident, join, num, sql } from '../text';
import { columnOf, roleValue, valueOf } from './source';
import { rawTable } from './stage';

/** Two names are alike from this Jaro-Winkler similarity on: the spellings of one name. */
const ALIKE = 0.88;

const SAID = ['first_name', 'last_name', 'full_name', 'email', 'phone', 'postcode'] as const;

function saidTable(name: string): Sql {
  return ident(`numbering_${name}`);
}

/** Some of the records of a source under a name of their own: `runs` of records, each up to but not with `to`. */
export interface SaidBy {
  readonly name: string;
  readonly runs: readonly { readonly from: number; readonly to: number }[];
}

/** Every `of`-th identifier by its hash, so that two sources keep the same ones. */
function sampled(id: Sql, of: number): Sql {
  return of <= 1 ? sql`TRUE` : sql`hash(${id}) % ${num(of)} = 0`;
}

function inRuns(by: SaidBy | undefined): Sql {
  if (!by) return sql`TRUE`;
  const runs = by.runs.map(({ from, to }) => sql`(rowid >= ${num(from)} AND rowid < ${num(to)})`);
  return sql`(${join(runs, ' OR ')})`;
}

/**
 * Temporary table of what a source, or some of its records, last says under each of its identifiers (one in `of`), as
 * typed (`said`) and in comparable form.
 */
export function createSaid(source: SourceRecipe, of: number, by?: SaidBy): Sql {
  const last = (role: Role, value: Sql) =>
    columnOf(source, role) ? sql`arg_max(${value}, rowid)` : sql`NULL::VARCHAR`;
  const each = SAID.map((role) => sql`${last(role, valueOf(source, role))} AS ${ident(role)}`);
  const birth = columnOf(source, 'birth_date');
  const born = birth ? sql`arg_max((${roleValue(birth)})::DATE, rowid)` : sql`NULL::DATE`;
  const id = valueOf(source, 'customer_id');
  const names = withoutCivility(words(sql`concat_ws(' ', first_name, last_name, full_name)`));
  return sql`CREATE OR REPLACE TEMP TABLE ${saidTable(by?.name ?? source.id)} AS
    SELECT id, concat_ws(', ', nullif(concat_ws(' ', first_name, last_name, full_name), ''), email, phone, postcode) AS said,
      ${names} AS names, ${email(sql`email`)} AS email, ${phone(sql`phone`)} AS phone, ${postcode(sql`postcode`)} AS postcode, birth_date
    FROM (SELECT id, ${join(each)}, ${born} AS birth_date FROM (SELECT rowid, *, ${id} AS id FROM ${rawTable(source.id)}) WHERE ${inRuns(by)} AND id IS NOT NULL AND ${sampled(sql`id`, of)} GROUP BY id)`;
}

export function dropSaid(name: string): Sql {
  return sql`DROP TABLE IF EXISTS ${saidTable(name)}`;
}

/** Rows of the identifiers two sources share: `agrees` is NULL where nothing can be compared. */
function shared(left: string, right: string): Sql {
  const both = (column: string) =>
    sql`(l.${ident(column)} IS NOT NULL AND r.${ident(column)} IS NOT NULL)`;
  const same = (column: string) => sql`coalesce(l.${ident(column)} = r.${ident(column)}, FALSE)`;
  const own = sql`(${same('email')} OR ${same('phone')} OR ${same('birth_date')})`;
  const alike = sql`(list_has_any(list_filter(string_split(l.names, ' '), lambda w: length(w) > 2), string_split(r.names, ' ')) OR jaro_winkler_similarity(l.names, r.names) >= ${num(ALIKE)})`;
  return sql`SELECT id, l.said AS l, r.said AS r,
      CASE WHEN ${both('names')} THEN ${alike} OR ${own}
        WHEN ${both('email')} OR ${both('phone')} OR ${both('birth_date')} THEN ${own}
        WHEN ${both('postcode')} THEN ${same('postcode')} END AS agrees
    FROM ${saidTable(left)} l JOIN ${saidTable(right)} r USING (id)`;
}

/** One row: identifiers that two sources share, those that can be compared, those that agree. */
export function countAgreements(left: string, right: string): Sql {
  return sql`SELECT count(*), count(agrees), count(*) FILTER (agrees) FROM (${shared(left, right)})`;
}

/** Rows (identifier, what each source says) of some that disagree. */
export function disagreeing(left: string, right: string, limit: number): Sql {
  return sql`SELECT id, l, r FROM (${shared(left, right)}) WHERE NOT agrees ORDER BY length(id), id LIMIT ${num(limit)}`;
}

/** Identifiers of a source (one in `of`), each once. */
function identifiers(source: SourceRecipe, of: number): Sql {
  return sql`SELECT DISTINCT id FROM (SELECT ${valueOf(source, 'customer_id')} AS id FROM ${rawTable(source.id)}) WHERE id IS NOT NULL AND ${sampled(sql`id`, of)}`;
}

/** One row: identifiers of a source; then for each numbering those known in it, and its size. */
export function countKnown(
  source: SourceRecipe,
  numberings: readonly (readonly SourceRecipe[])[],
  of: number,
): Sql {
  const known = numberings.map(
    (members, i) =>
      sql`${ident(`known_${i}`)} AS MATERIALIZED (${join(
        members.map((m) => identifiers(m, of)),
        ' UNION ',
      )})`,
  );
  const counts = numberings.map((_, i) => {
    const table = ident(`known_${i}`);
    return sql`(SELECT count(*) FROM own SEMI JOIN ${table} USING (id)), (SELECT count(*) FROM ${table})`;
  });
  return sql`WITH own AS MATERIALIZED (${identifiers(source, of)}), ${join(known)} SELECT (SELECT count(*) FROM own), ${join(counts)}`;
}
