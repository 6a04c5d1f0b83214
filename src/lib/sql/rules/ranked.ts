import type { Sql } from '../../contracts/sql';
import type { Rule } from '../../core/rules/rule';
import { fnv1a } from '../../core/hash';
import { ident, join, num, sql } from '../text';
import { ruleSql, type RuleFrame } from './condition';

/** A temporary table of whether rules hold: the same rules, the same name. */
export interface HeldTable {
  readonly name: string;
  readonly create: Sql;
}

/**
 * Columns `r<place>` of whether each rule holds, one row per customer in key order: what stays as
 * it is while another rule is written. Null where there is no other.
 */
export function heldTable(rules: ReadonlyMap<number, Rule>, frame: RuleFrame): HeldTable | null {
  if (rules.size === 0) return null;
  const columns = [...rules].map(([place, rule]) => heldSql(place, rule, frame));
  const select = sql`SELECT ${join(columns)} FROM ${frame.features}`;
  const name = `held_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

/**
 * One row of pairs (customers, net revenue): whom each of `count` rules finds by itself, in their
 * order; then whom each is the first to find; then those whom none finds. `held` has the columns
 * of every rule that is not in `written`.
 */
export function rankedFigures(
  count: number,
  written: ReadonlyMap<number, Rule>,
  held: HeldTable | null,
  frame: RuleFrame,
): Sql {
  const beside = held === null ? sql`` : sql` POSITIONAL JOIN ${ident(held.name)}`;
  const now = [...written].map(([place, rule]) => heldSql(place, rule, frame));
  const places = Array.from({ length: count }, (_, place) => place);
  const rows = sql`(SELECT *, ${join([...now, sql`0 AS nothing`])} FROM (SELECT * FROM ${frame.features}${beside}))`;
  const whens = places.map((place) => sql`WHEN ${column(place)} THEN ${num(place)}`);
  const first = count === 0 ? num(0) : sql`CASE ${join(whens, ' ')} ELSE ${num(count)} END`;
  const kept = join([...places.map(column), sql`monetary_sum`, sql`${first} AS first`]);
  const pair = (chosen: Sql) =>
    sql`count(*) FILTER (${chosen}), coalesce(sum(monetary_sum) FILTER (${chosen}), 0)`;
  const alone = places.map((place) => pair(column(place)));
  const own = [...places, count].map((place) => pair(sql`first = ${num(place)}`));
  return sql`SELECT ${join([...alone, ...own])} FROM (SELECT ${kept} FROM ${rows})`;
}

const column = (place: number) => ident(`r${place}`);

function heldSql(place: number, rule: Rule, frame: RuleFrame): Sql {
  return sql`coalesce(${ruleSql(rule, frame)}, FALSE) AS ${column(place)}`;
}
