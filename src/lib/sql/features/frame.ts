import type { Sql } from '../../contracts/sql';
import { fnv1a } from '../../core/hash';
import { ident, join, sql } from '../text';
import { asOfName, type AsOf } from './table';

/** Columns that are computed together, in one pass over one canonical table. */
export interface FeatureColumns {
  /** Part of the names of its tables: a plain word. */
  readonly id: string;
  /** The figure of each feature id over the rows of one customer. */
  readonly columns: Readonly<Record<string, FigureSql>>;
  /** FROM clause with its conditions, grouped by `customer_key` by who reads it. */
  readonly rows: (asOf: AsOf) => Sql;
}

export interface FigureSql {
  readonly sql: (asOf: AsOf) => Sql;
  /** Of a customer without any row; NULL unless given. */
  readonly none?: Sql;
}

/** A temporary table with one row for each customer, in the order of their keys. */
export interface FeatureTable {
  readonly name: string;
  readonly create: Sql;
  readonly features: readonly string[];
}

/** The tables that hold some features: those asked for and no others. Throws RangeError for an unknown id. */
export function featureTables(
  all: readonly FeatureColumns[],
  asOf: AsOf,
  ids: readonly string[],
): readonly FeatureTable[] {
  const wanted = [...new Set(ids)].sort();
  const lost = wanted.find((id) => !all.some((c) => id in c.columns));
  if (lost !== undefined) throw new RangeError(`no column for feature ${lost}`);
  return all.flatMap((of) => {
    const features = wanted.filter((id) => id in of.columns);
    return features.length === 0 ? [] : [tableOf(of, asOf, features)];
  });
}

function tableOf(of: FeatureColumns, asOf: AsOf, features: readonly string[]): FeatureTable {
  const figures = features.map((id) => ({ id: ident(id), figure: of.columns[id] as FigureSql }));
  const inner = figures.map(({ id, figure }) => sql`${figure.sql(asOf)} AS ${id}`);
  const outer = figures.map(({ id, figure }) =>
    figure.none ? sql`coalesce(${id}, ${figure.none}) AS ${id}` : id,
  );
  const select = sql`SELECT customer_key, ${join(outer)} FROM (SELECT customer_key FROM customer)
    LEFT JOIN (SELECT customer_key, ${join(inner)} FROM ${of.rows(asOf)} GROUP BY customer_key) USING (customer_key) ORDER BY customer_key`;
  const name = `${asOfName(of.id, asOf)}_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}`, features };
}

/**
 * Rows of every customer with `customer_key` and a column for each feature of these tables. Their
 * rows stand in the same order, so that they are put side by side without looking keys up.
 */
export function featureFrame(tables: readonly FeatureTable[]): Sql {
  const [first, ...others] = tables.map(({ name }) => ident(name));
  if (first === undefined) return sql`(SELECT customer_key FROM customer ORDER BY customer_key)`;
  const columns = tables.flatMap(({ name, features }) =>
    features.map((id) => sql`${ident(name)}.${ident(id)}`),
  );
  const beside = others.map((table) => sql` POSITIONAL JOIN ${table}`);
  return sql`(SELECT ${first}.customer_key, ${join(columns)} FROM ${first}${join(beside, '')})`;
}
