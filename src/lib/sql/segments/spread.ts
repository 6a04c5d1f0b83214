import type { Sql } from '../../contracts/sql';
import { splitInput } from '../../core/segmentation/attribute/parts';
import { bandsAt, type CutAxis } from '../../core/segmentation/cut-axes';
import { LIFECYCLE_INPUTS } from '../../core/segmentation/lifecycle/state';
import { tierInputs } from '../../core/segmentation/tiers/tier';
import { valueEngagementInputs } from '../../core/segmentation/value-engagement/cell';
import { join, num, sql } from '../text';
import { inputColumn } from './inputs';
import { rhythmGap } from './lifecycle';
import type { Framed } from './membership';
import { tierRows } from './tiers';
import { activeRows, worthSql } from './value-engagement';

/** A figure of customers that is cut: its value, and the FROM clause of those who have one. */
export interface SpreadRows {
  readonly value: Sql;
  readonly rows: Sql;
}

/** What an axis of a definition is over its frame; months are in days. Throws RangeError for an axis that it has not. */
export function spreadRows(resolved: Framed, axis: CutAxis, frame: Sql): SpreadRows {
  const known = (value: Sql, column = value) => ({
    value,
    rows: sql`${frame} WHERE ${column} IS NOT NULL`,
  });
  switch (resolved.kind) {
    case 'lifecycle': {
      const recency = inputColumn(LIFECYCLE_INPUTS.recency);
      if (resolved.def.by === 'months') return known(recency);
      return known(sql`${recency} / (${rhythmGap(resolved.facts.baseGap)})`, recency);
    }
    case 'tiers':
      return {
        value: inputColumn(tierInputs(resolved.def).worth),
        rows: tierRows(resolved.def, frame),
      };
    case 'value-engagement':
      return axis === 'worth'
        ? { value: worthSql(resolved.def), rows: activeRows(resolved.def, resolved.facts, frame) }
        : known(inputColumn(valueEngagementInputs(resolved.def).engagement));
    case 'attribute': {
      const split = bandsAt(resolved.def.by, axis);
      if (split === null) throw new RangeError(`no bands at ${axis}`);
      return known(inputColumn(splitInput(split)));
    }
  }
}

/** One row: least value, quantiles as a list, greatest, least above a bound (NULL where none is), customers. */
export function spreadShape(
  { value, rows }: SpreadRows,
  quantiles: readonly number[],
  above: number,
): Sql {
  return sql`SELECT min(v), quantile_cont(v, [${join(quantiles.map(num))}]), max(v), min(v) FILTER (v > ${num(above)}), count(*)
    FROM (SELECT (${value})::DOUBLE AS v FROM ${rows})`;
}

/** Rows (bin, customers) of the bins [edge i, edge i+1); the first and the last are open outwards. */
export function spreadCounts({ value, rows }: SpreadRows, edges: readonly number[]): Sql {
  const inner = edges.slice(1, -1).map((edge) => sql`(v >= ${num(edge)})::INTEGER`);
  const bin = inner.length === 0 ? sql`0` : join(inner, ' + ');
  return sql`SELECT ${bin} AS bin, count(*) FROM (SELECT (${value})::DOUBLE AS v FROM ${rows}) GROUP BY bin ORDER BY bin`;
}
