import type { Sql } from '../../contracts/sql';
import { CUSTOMER_ROLES, roleSpec, type CustomerRole } from '../../core/roles';
import type { SourceRecipe } from '../../core/source';
import { addedAttributes, withAdded } from '../cleaning/attributes';
import { ident, join, sql, text } from '../text';
import { withLine } from './lines';
import {
  columnOf,
  columnsOf,
  customerOf,
  identifierOf,
  roleValue,
  valueOf,
  type MappedColumn,
} from './source';
import { linesTable, type Attribute } from './orders';
import { rawTable } from './stage';

/** An attribute of the customer that the file has and no role names: `attr_1`... */
export interface OtherAttribute {
  readonly name: string;
  readonly label: string;
  readonly sourceId: string;
  readonly column: MappedColumn;
}

/** The `attr_<n>` of a recipe, numbered over all sources. */
export function otherAttributes(sources: readonly SourceRecipe[]): readonly OtherAttribute[] {
  return sources
    .flatMap((s) =>
      columnsOf(s, 'attribute').map((column) => ({ sourceId: s.id, label: column.label, column })),
    )
    .map((a, i) => ({ ...a, name: `attr_${i + 1}` }));
}

/** Whether a source says who its customers are, and so fills the customer table. */
export function describes(source: SourceRecipe): boolean {
  return (source.kind === 'customers' || source.kind === 'orders') && customerOf(source) !== null;
}

/** Declared roles that at least one source fills. */
export function declaredRoles(sources: readonly SourceRecipe[]): readonly CustomerRole[] {
  return CUSTOMER_ROLES.filter((role) =>
    sources.some(
      (s) => describes(s) && (columnOf(s, role) ?? addedAttributes(s).some((a) => a.name === role)),
    ),
  );
}

/**
 * Gives lines that only know an e-mail address the identifier that the one customer of that
 * address has in another source. Null when no source knows both.
 */
export function linkByEmail(orders: SourceRecipe, sources: readonly SourceRecipe[]): Sql | null {
  if (columnOf(orders, 'customer_id') || !columnOf(orders, 'email')) return null;
  const both = sources.filter(
    (s) => s.kind === 'customers' && columnOf(s, 'customer_id') && columnOf(s, 'email'),
  );
  if (both.length === 0) return null;
  const pairs = both.map(
    (s) =>
      sql`SELECT lower(${valueOf(s, 'email')}) AS email, ${identifierOf(s)} AS id FROM ${rawTable(s.id)}`,
  );
  return sql`UPDATE ${linesTable(orders.id)} SET customer_id = known.id FROM (
    SELECT email, min(id) AS id FROM (${join(pairs, ' UNION ALL ')}) WHERE email IS NOT NULL GROUP BY email HAVING count(DISTINCT id) = 1) known
    WHERE customer_id = known.email`;
}

/** Temporary table of castAttributes. */
export function attributeTable(sourceId: string): Sql {
  return ident(`attributes_${sourceId}`);
}

/** The attributes of the customer that a source fills, typed as the customer table has them. */
export function attributesOf(
  source: SourceRecipe,
  others: readonly OtherAttribute[],
): readonly Attribute[] {
  const asDay = (role: CustomerRole, value: Sql) =>
    role === 'birth_date' || role === 'created_on' ? sql`(${value})::DATE` : value;
  return [
    ...CUSTOMER_ROLES.flatMap((role) => {
      const column = columnOf(source, role);
      return column ? [{ name: role, value: asDay(role, roleValue(column)) }] : [];
    }),
    ...others
      .filter((o) => o.sourceId === source.id)
      .map((o) => ({ name: o.name, value: roleValue(o.column) })),
  ];
}

/**
 * Temporary table of what a source says under each identifier: the last filled value of each
 * attribute; `said_at` is its last row.
 */
export function castAttributes(
  source: SourceRecipe,
  others: readonly OtherAttribute[],
): Sql | null {
  const attributes = attributesOf(source, others);
  const customer = customerOf(source);
  if (attributes.length === 0 || customer === null || !describes(source)) return null;
  const cast = source.kind === 'orders';
  const each = attributes.map(
    (a) =>
      sql`arg_max(${cast ? ident(a.name) : a.value}, ${cast ? sql`row` : sql`rowid`}) AS ${ident(a.name)}`,
  );
  const rows = cast ? linesTable(source.id) : rawTable(source.id);
  const id = cast ? sql`customer_id` : sql`${customer} AS customer_id`;
  const last = cast ? sql`max(row)` : sql`max(rowid)`;
  const said = sql`SELECT ${id}, ${last} AS said_at, ${join(each)} FROM ${rows} GROUP BY customer_id HAVING customer_id IS NOT NULL`;
  const names = attributes.map((a) => a.name);
  return sql`CREATE TEMP TABLE ${attributeTable(source.id)} AS ${withAdded(source, names, said)}`;
}

/**
 * Table `customer`; where several sources describe a person, customer files come before orders
 * files. Of several identifiers of one customer (`merged`), those met later in a file come first,
 * and a consent that one of them refuses is refused.
 */
export function createCustomers(
  sources: readonly SourceRecipe[],
  others: readonly OtherAttribute[],
  merged: boolean,
): Sql {
  const describing = sources
    .filter(describes)
    .sort((a, b) => Number(b.kind === 'customers') - Number(a.kind === 'customers'))
    .map((s) => ({ id: s.id, names: attributeNames(s, others) }))
    .filter((s) => s.names.size > 0);
  const names = [...declaredRoles(sources), ...others.map((o) => o.name)].filter((n) =>
    describing.some((s) => s.names.has(n)),
  );
  const columns = names.map((name) => {
    const from = describing
      .filter((s) => s.names.has(name))
      .map((s) => sql`${attributeTable(s.id)}.${ident(name)}`);
    const first = sql`coalesce(${join(from)})`;
    return merged && isFlag(name)
      ? sql`, ${first} AND NOT (${join(
          from.map((value) => sql`coalesce(NOT ${value}, FALSE)`),
          ' OR ',
        )}) AS ${ident(name)}`
      : sql`, ${first} AS ${ident(name)}`;
  });
  const joins = describing.map((s) =>
    merged
      ? sql` LEFT JOIN (${saidOfCustomers(s.id, s.names)}) ${attributeTable(s.id)} USING (customer_key)`
      : sql` LEFT JOIN ${attributeTable(s.id)} USING (customer_id)`,
  );
  const rows = merged
    ? sql`(SELECT DISTINCT customer_key, main_id AS customer_id FROM customer_id_key)`
    : sql`customer_id_key`;
  return sql`CREATE TABLE customer AS SELECT customer_key, customer_id${join(columns, '')}
    FROM ${rows}${join(joins, '')} ORDER BY customer_key`;
}

function attributeNames(
  source: SourceRecipe,
  others: readonly OtherAttribute[],
): ReadonlySet<string> {
  return new Set([...attributesOf(source, others), ...addedAttributes(source)].map((a) => a.name));
}

function isFlag(name: string): boolean {
  const role = CUSTOMER_ROLES.find((r) => r === name);
  return role !== undefined && roleSpec(role).type === 'flag';
}

/** What a source says of each customer, all identifiers together. */
function saidOfCustomers(sourceId: string, names: ReadonlySet<string>): Sql {
  const each = [...names].map((name) =>
    isFlag(name)
      ? sql`bool_and(${ident(name)}) AS ${ident(name)}`
      : sql`arg_max(${ident(name)}, said_at) AS ${ident(name)}`,
  );
  return sql`SELECT customer_key, ${join(each)} FROM ${attributeTable(sourceId)} JOIN customer_id_key USING (customer_id) GROUP BY customer_key`;
}

/**
 * Table `identity`: which source line (of which of its files) belongs to whom, under which
 * identifier, and why. One row per line of a customers file; per identifier and source, at its
 * first line, for orders and interactions. `rule` is the key or the decision that joined the
 * identifier to its customer, `probable` with its score, or what the identifier is where it is
 * the customer's own.
 */
export function createIdentity(sources: readonly SourceRecipe[], merged: boolean): Sql {
  const each = sources.flatMap((s) => {
    const customer = customerOf(s);
    if (customer === null || (s.kind === 'interactions' && !columnOf(s, 'customer_id'))) return [];
    const rows =
      s.kind === 'orders'
        ? sql`SELECT customer_id, min(row) AS row FROM ${linesTable(s.id)} GROUP BY customer_id`
        : s.kind === 'customers'
          ? sql`SELECT ${customer} AS customer_id, rowid AS row FROM ${rawTable(s.id)}`
          : sql`SELECT ${customer} AS customer_id, min(rowid) AS row FROM ${rawTable(s.id)} GROUP BY 1`;
    const own = text(columnOf(s, 'customer_id') ? 'customer_id' : 'email');
    const why = merged
      ? sql`CASE WHEN customer_id = main_id THEN ${own} ELSE coalesce(nullif(c.rule, 'alone'), ${own}) END AS rule, CASE WHEN customer_id <> main_id AND c.rule = 'probable' THEN c.score ELSE 1 END AS score`
      : sql`${own} AS rule, 1::DOUBLE AS score`;
    return [
      sql`SELECT ${text(s.id)} AS source, line, customer_key, customer_id AS identifier, ${why}, file
      FROM (${withLine(s.id, rows)}) JOIN customer_id_key USING (customer_id)${merged ? sql` LEFT JOIN customer_cluster c USING (customer_id)` : sql``}`,
    ];
  });
  const none = sql`SELECT ''::VARCHAR AS source, 0::BIGINT AS line, 0 AS customer_key, ''::VARCHAR AS identifier, ''::VARCHAR AS rule, 0::DOUBLE AS score, 0 AS file WHERE FALSE`;
  return sql`CREATE TABLE identity AS ${join([none, ...each], ' UNION ALL ')}`;
}
