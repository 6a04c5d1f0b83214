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
  /** The figure of an id that names something of the base, such as a category; null for other ids. */
  readonly named?: (id: string) => FigureSql | null;
  /** FROM clause with its conditions and `customer_key`, with what the asked ids need. */
  readonly rows: (asOf: AsOf, ids: readonly string[]) => Sql;
  /**
   * `rows`: any number of rows for each customer, grouped by who reads them (unless given);
   * `customers`: at most one row for each customer; `everybody`: exactly one.
   */
  readonly each?: 'rows' | 'customers' | 'everybody';
}

export interface FigureSql {
  readonly sql: (asOf: AsOf) => Sql;
  /** Where it would be NULL: of a customer without any row, or without a value. */
  readonly none?: Sql;
}

/** A temporary table with one row for each customer, in the order of their keys. */
export interface FeatureTable {
  readonly name: string;
  readonly create: Sql;
  /** The rows that it is made of. */
  readonly select: Sql;
  readonly features: readonly string[];
}

/** The tables that hold some features: those asked for and no others. Throws RangeError for an unknown id. */
export function featureTables(
  all: readonly FeatureColumns[],
  asOf: AsOf,
  ids: readonly string[],
): readonly FeatureTable[] {
  const wanted = [...new Set(ids)].sort();
  const lost = wanted.find((id) => !all.some((of) => figureOf(of, id)));
  if (lost !== undefined) throw new RangeError(`no column for feature ${lost}`);
  return all.flatMap((of) => {
    const features = wanted.filter((id) => figureOf(of, id));
    return features.length === 0 ? [] : [tableOf(of, asOf, features)];
  });
}

function figureOf(of: FeatureColumns, id: string): FigureSql | null {
  return (Object.hasOwn(of.columns, id) ? of.columns[id] : of.named?.(id)) ?? null;
}

function tableOf(of: FeatureColumns, asOf: AsOf, features: readonly string[]): FeatureTable {
  const figures = features.flatMap((id) => {
    const figure = figureOf(of, id);
    return figure ? [{ id: ident(id), value: figure.sql(asOf), none: figure.none }] : [];
  });
  const inner = figures.map(({ id, value }) => sql`${value} AS ${id}`);
  const outer = figures.map(({ id, none }) => (none ? sql`coalesce(${id}, ${none}) AS ${id}` : id));
  const grouped = of.each === undefined || of.each === 'rows' ? sql` GROUP BY customer_key` : sql``;
  const found = sql`(SELECT customer_key, ${join(inner)} FROM ${of.rows(asOf, features)}${grouped})`;
  const everybody =
    of.each === 'everybody'
      ? found
      : sql`(SELECT customer_key FROM customer) LEFT JOIN ${found} USING (customer_key)`;
  const select = sql`SELECT customer_key, ${join(outer)} FROM ${everybody} ORDER BY customer_key`;
  const name = `${asOfName(of.id, asOf)}_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}`, select, features };
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
