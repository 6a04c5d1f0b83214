import type { Cell } from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import { isoDate, type IsoDate } from '../../src/lib/core/dates';
import { LINE_FIELDS } from '../../src/lib/core/dataset';
import type { FeatureSettings } from '../../src/lib/core/features/settings';
import { CUSTOMER_ROLES, roleSpec, type CustomerRole } from '../../src/lib/core/roles';
import { featureColumns, type FeatureSource } from '../../src/lib/sql/features/columns';
import { featureFrame, featureTables } from '../../src/lib/sql/features/frame';
import type { AsOf } from '../../src/lib/sql/features/table';
import type { TagTable } from '../../src/lib/sql/features/tags';
import { createOccasions } from '../../src/lib/sql/import/orders';
import { day, ident, join, num, sql, text } from '../../src/lib/sql/text';
import type { TestEngine } from './engine';

/** One order line of a base made by hand; what is left out is not known. */
export interface BaseLine {
  readonly customer: number;
  readonly day: IsoDate;
  readonly order?: string | undefined;
  readonly amount: number;
  readonly quantity?: number | undefined;
  readonly discount?: number | undefined;
  readonly margin?: number | undefined;
  readonly hour?: number | undefined;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly product?: string | undefined;
  readonly store?: string | undefined;
  readonly channel?: string | undefined;
}

/** What somebody did; `at` as `YYYY-MM-DD HH:MM:SS`. */
export interface BaseInteraction {
  readonly customer: number;
  readonly at: string;
  readonly kind: string | null;
  readonly value?: string | undefined;
}

/** Attributes by role or `attr_<n>`; dates as `YYYY-MM-DD`. */
export type BaseCustomer = Readonly<Record<string, string | boolean>>;

/** A base in the tables of a dataset. Customers have the keys 1, 2... */
export interface Base {
  readonly customers: readonly BaseCustomer[];
  readonly lines: readonly BaseLine[];
  readonly interactions: readonly BaseInteraction[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly tags?: readonly { readonly customer: number; readonly tag: string }[];
}

/** A line is a return where its amount or its quantity is below zero, as the import has it. */
export function isReturn({ amount, quantity = 1 }: BaseLine): boolean {
  return amount < 0 || quantity < 0;
}

const TAGS = 'tags_of_test';

/** What is known of the base without opening it, as the import would say. */
export function sourceOf(base: Base): FeatureSource {
  const held = new Set(base.customers.flatMap((c) => Object.keys(c)));
  return {
    attributes: CUSTOMER_ROLES.filter((role) => held.has(role)),
    otherAttributes: Object.entries(base.labels ?? {}).map(([name, label]) => ({ name, label })),
    lineFields: LINE_FIELDS.filter((field) =>
      base.lines.some((line) => (field in line ? Reflect.get(line, field) !== undefined : false)),
    ),
    interactions: base.interactions.length,
    firstOrder: base.lines.map((l) => l.day).sort()[0] ?? isoDate('2025-01-01'),
  };
}

/** Makes the tables in an empty engine. */
export async function makeBase(engine: TestEngine, base: Base): Promise<FeatureSource> {
  engine.reset();
  const source = sourceOf(base);
  for (const statement of [
    customerTable(base, source),
    lineTable(base),
    ...createOccasions([{ from: 0, to: base.customers.length }]),
    interactionTable(base),
    table(
      TAGS,
      [sql`customer_key INTEGER`, sql`tag VARCHAR`],
      (base.tags ?? []).map((t) => [num(t.customer), text(t.tag)]),
    ),
  ].flat())
    await done(engine, statement);
  return source;
}

/** Features of every customer in the order of their keys: `{ <id>: value }`. */
export async function figuresOf(
  engine: TestEngine,
  source: FeatureSource,
  asOf: AsOf,
  ids: readonly string[],
  settings?: FeatureSettings,
  tags: readonly string[] = [],
): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const tagTable: TagTable = { table: TAGS, ids: tags };
  const tables = featureTables(featureColumns(source, settings, tagTable), asOf, ids);
  for (const { name, create } of tables) {
    await done(engine, sql`DROP TABLE IF EXISTS ${ident(name)}`);
    await done(engine, create);
  }
  const { columns, rows } = await done(
    engine,
    sql`SELECT * FROM ${featureFrame(tables)} ORDER BY customer_key`,
  );
  return rows.map((row) =>
    Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null] as const).slice(1)),
  );
}

async function done(engine: TestEngine, statement: Sql) {
  const result = await engine.run(statement);
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${statement}`);
  return result.value;
}

function table(name: string, columns: readonly Sql[], rows: readonly (readonly Sql[])[]) {
  const create = sql`CREATE TABLE ${ident(name)} (${join(columns)})`;
  const values = rows.map((row) => sql`(${join(row)})`);
  return rows.length === 0
    ? [create]
    : [create, sql`INSERT INTO ${ident(name)} VALUES ${join(values)}`];
}

const NULL = sql`NULL`;
const textOr = (value: string | null | undefined) =>
  value === null || value === undefined ? NULL : text(value);
const numOr = (value: number | undefined) => (value === undefined ? NULL : num(value));

function customerTable({ customers }: Base, { attributes, otherAttributes }: FeatureSource) {
  const typeOf = (role: CustomerRole) =>
    ({ flag: sql`BOOLEAN`, date: sql`DATE` })[roleSpec(role).type as string] ?? sql`VARCHAR`;
  const names = [...attributes, ...otherAttributes.map((o) => o.name)];
  const cell = (value: string | boolean | undefined) =>
    typeof value === 'boolean' ? (value ? sql`TRUE` : sql`FALSE`) : textOr(value);
  return table(
    'customer',
    [
      sql`customer_key INTEGER`,
      ...attributes.map((role) => sql`${ident(role)} ${typeOf(role)}`),
      ...otherAttributes.map(({ name }) => sql`${ident(name)} VARCHAR`),
    ],
    customers.map((c, i) => [num(i + 1), ...names.map((name) => cell(c[name]))]),
  );
}

function lineTable({ lines }: Base) {
  const sorted = [...lines].sort((a, b) => a.customer - b.customer || (a.day < b.day ? -1 : 1));
  return table(
    'order_line',
    [
      sql`customer_key INTEGER, ordered_on DATE, hour TINYINT, order_ref VARCHAR, product VARCHAR, product_name VARCHAR`,
      sql`category VARCHAR, brand VARCHAR, store VARCHAR, channel VARCHAR, quantity DECIMAL(18,4)`,
      sql`amount DECIMAL(18,4), discount DECIMAL(18,4), margin DECIMAL(18,4), is_return BOOLEAN`,
    ],
    sorted.map((l) => [
      num(l.customer),
      day(l.day),
      numOr(l.hour),
      textOr(l.order),
      textOr(l.product),
      NULL,
      textOr(l.category),
      textOr(l.brand),
      textOr(l.store),
      textOr(l.channel),
      numOr(l.quantity),
      num(l.amount),
      numOr(l.discount),
      numOr(l.margin),
      isReturn(l) ? sql`TRUE` : sql`FALSE`,
    ]),
  );
}

function interactionTable({ interactions }: Base) {
  return table(
    'interaction',
    [
      sql`customer_key INTEGER, source VARCHAR, happened_at TIMESTAMP, kind VARCHAR, channel VARCHAR, value VARCHAR`,
    ],
    interactions.map((i) => [
      num(i.customer),
      text('s1'),
      text(i.at),
      textOr(i.kind),
      NULL,
      textOr(i.value),
    ]),
  );
}
