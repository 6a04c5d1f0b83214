import type { Sql } from '../../contracts/sql';
import type { CustomerRange } from '../../core/pieces';
import type { BuildOptions } from '../../core/recipe';
import type { SourceRecipe } from '../../core/source';
import { and, ident, join, num, sql, text } from '../text';
import { columnOf, customerOf, valueOf } from './source';
import { rawColumn, rawTable } from './stage';

export function linesTable(sourceId: string): Sql {
  return ident(`lines_${sourceId}`);
}

/** What a source says of its customers: a column of the customer table and its value. */
export interface Attribute {
  readonly name: string;
  readonly value: Sql;
}

const TEXT_FIELDS = [
  'order_ref',
  'product',
  'product_name',
  'category',
  'brand',
  'store',
  'channel',
] as const;

/**
 * Casts one orders source. One row per record, also where the date or the amount could not
 * be read (NULL): `row`, identifiers, typed values, `is_return`, `line_hash` (of all cells), and what the line says of its customer.
 * The amount is the line amount where the file has one, else unit price x quantity.
 */
export function castOrders(source: SourceRecipe, attributes: readonly Attribute[]): Sql {
  const date = columnOf(source, 'ordered_on');
  const hasTime = date?.format.kind === 'date' && date.format.hasTime;
  const hour = hasTime ? sql`coalesce(order_hour, hour(moment)::TINYINT)` : sql`order_hour`;
  const fields = TEXT_FIELDS.map((role) => sql`${valueOf(source, role)} AS ${ident(role)}`);
  const cells = source.columns.map((_, i) => rawColumn(i));
  const amount = columnOf(source, 'amount')
    ? sql`line_amount`
    : columnOf(source, 'quantity')
      ? sql`(unit_price * quantity)::DECIMAL(18,4)`
      : sql`unit_price`;
  return sql`CREATE TABLE ${linesTable(source.id)} AS
    SELECT * EXCLUDE (moment, order_hour), moment::DATE AS ordered_on, ${hour} AS hour, ${amount} AS amount,
      coalesce(quantity < 0, FALSE) OR coalesce(${amount} < 0, FALSE) AS is_return
    FROM (SELECT rowid AS row, ${customerOf(source) ?? sql`NULL::VARCHAR`} AS customer_id, ${valueOf(source, 'ordered_on')} AS moment,
      ${join(fields)}, ${valueOf(source, 'quantity')} AS quantity, ${valueOf(source, 'unit_price')} AS unit_price,
      ${valueOf(source, 'amount')} AS line_amount, ${valueOf(source, 'discount')} AS discount, ${valueOf(source, 'margin')} AS margin,
      ${valueOf(source, 'order_time')} AS order_hour, hash(${join(cells)}) AS line_hash${join(
        attributes.map((a) => sql`, ${a.value} AS ${ident(a.name)}`),
        '',
      )}
      FROM ${rawTable(source.id)})`;
}

const LINE_COLUMNS = sql`customer_id, ordered_on, hour, order_ref, product, product_name, category, brand, store, channel, quantity, amount, discount, margin, is_return, line_hash`;

/** View `lines`: every readable line of every orders source. */
export function unionLines(sources: readonly SourceRecipe[]): Sql {
  const each = sources.map(
    (s) =>
      sql`SELECT ${text(s.id)} AS source_id, row, ${LINE_COLUMNS} FROM ${linesTable(s.id)} WHERE ordered_on IS NOT NULL AND amount IS NOT NULL`,
  );
  return sql`CREATE TEMP VIEW lines AS ${join(each, ' UNION ALL ')}`;
}

/** View `kept`: the lines that the switches of the recipe let through. */
export function keptLines(options: BuildOptions): Sql {
  const conditions = [
    ...(options.returns === 'leave-out' ? [sql`NOT is_return`] : []),
    ...(options.zeroPrices === 'leave-out' ? [sql`amount <> 0`] : []),
  ];
  const unique =
    options.exactDuplicates === 'leave-out'
      ? sql` QUALIFY row_number() OVER (PARTITION BY source_id, line_hash ORDER BY row) = 1`
      : sql``;
  return sql`CREATE TEMP VIEW kept AS SELECT * EXCLUDE (line_hash) FROM lines WHERE ${and(conditions)}${unique}`;
}

const STORED_COLUMNS = sql`ordered_on, hour, order_ref, product, product_name, category, brand, store, channel, quantity, amount, discount, margin, is_return`;

/**
 * Statements that make the table `order_line`, a range of customers at a time: only one range
 * is sorted in memory.
 */
export function createOrderLines(ranges: readonly CustomerRange[]): readonly Sql[] {
  return inRanges(
    'order_line',
    ranges,
    (range) =>
      sql`SELECT customer_key, ${STORED_COLUMNS} FROM kept JOIN customer_id_key USING (customer_id) WHERE ${range} ORDER BY customer_key, ordered_on`,
  );
}

export function createAnonymousLines(options: BuildOptions): Sql {
  const filter = options.anonymous === 'apart' ? sql`customer_id IS NULL` : sql`FALSE`;
  return sql`CREATE TABLE anonymous_line AS SELECT ${STORED_COLUMNS} FROM kept WHERE ${filter} ORDER BY ordered_on`;
}

/**
 * Statements that make the table `occasion`: one row per customer and day. `orders`: orders with
 * at least one line that is no return (a line without reference is an order of its own); `net`:
 * all amounts; `gross`: without returns; `returned`: amount of returns, positive.
 */
export function createOccasions(ranges: readonly CustomerRange[]): readonly Sql[] {
  return inRanges(
    'occasion',
    ranges,
    (
      range,
    ) => sql`SELECT customer_key, ordered_on, sum(orders)::INTEGER AS orders, sum(lines)::INTEGER AS lines,
    sum(net)::DECIMAL(18,4) AS net, coalesce(sum(gross), 0)::DECIMAL(18,4) AS gross,
    coalesce(sum(discount), 0)::DECIMAL(18,4) AS discount, (sum(net) - coalesce(sum(gross), 0))::DECIMAL(18,4) * -1 AS returned
  FROM (SELECT customer_key, ordered_on, order_ref, count(*) AS lines, sum(amount) AS net, sum(amount) FILTER (NOT is_return) AS gross,
      sum(discount) AS discount,
      CASE WHEN order_ref IS NULL THEN count(*) FILTER (NOT is_return) ELSE bool_or(NOT is_return)::INTEGER END AS orders
    FROM order_line WHERE ${range} GROUP BY customer_key, ordered_on, order_ref)
  GROUP BY customer_key, ordered_on ORDER BY customer_key, ordered_on`,
  );
}

/** A table whose rows follow the ranges, each piece in its own order. */
function inRanges(
  table: string,
  ranges: readonly CustomerRange[],
  rows: (range: Sql) => Sql,
): readonly Sql[] {
  return ranges.map(({ from, to }, i) => {
    const piece = rows(sql`customer_key BETWEEN ${num(from)} AND ${num(to)}`);
    return i === 0
      ? sql`CREATE TABLE ${ident(table)} AS ${piece}`
      : sql`INSERT INTO ${ident(table)} ${piece}`;
  });
}
