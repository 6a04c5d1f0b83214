import type { DatasetSession } from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import { isoDate, type IsoDate } from '../../src/lib/core/dates';
import type { FeatureKind } from '../../src/lib/core/features/feature';
import { ok, type Result } from '../../src/lib/core/result';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import type { Segmented } from '../../src/lib/flows/segment/compute';
import type { FeatureColumns } from '../../src/lib/sql/features/frame';
import { OCCASION_COLUMNS } from '../../src/lib/sql/features/occasions';
import { day, ident, join, num, sql, text } from '../../src/lib/sql/text';
import type { TestEngine } from '../helpers/engine';

export const REFERENCE = isoDate('2026-03-31');

export interface Person {
  readonly level: 'high' | 'medium' | 'low' | null;
  readonly score: number | null;
  readonly city: string | null;
  readonly age: number | null;
  readonly club: boolean | null;
}

export interface Occasion {
  /** Place of the customer among the people, from 1. */
  readonly customer: number;
  readonly day: IsoDate;
  readonly orders: number;
  /** Net amount in cents. */
  readonly cents: number;
}

export interface Base {
  readonly people: readonly Person[];
  readonly occasions: readonly Occasion[];
}

export const NOBODY: Person = { level: null, score: null, city: null, age: null, club: null };

/** What the catalogue of features would give of a person. */
const PERSON_COLUMNS: FeatureColumns = {
  id: 'person',
  columns: Object.fromEntries(
    ['engagement_level', 'engagement_score', 'city', 'age', 'club'].map((id) => [
      id,
      { sql: () => ident(id) },
    ]),
  ),
  rows: () => sql`customer`,
  each: 'everybody',
};

const KINDS: Readonly<Record<string, FeatureKind>> = {
  city: 'category',
  age: 'number',
  club: 'flag',
  engagement_level: 'category',
  engagement_score: 'number',
};

export const CONTEXT: SegmentationContext = {
  referenceDate: REFERENCE,
  columns: [OCCASION_COLUMNS, PERSON_COLUMNS],
  kindOf: (feature) => KINDS[feature],
  held: () => true,
  segmentations: new Map(),
  tags: [],
};

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The canonical tables of a base, written by hand; derived tables are made on demand. */
export async function sessionOf(engine: TestEngine, base: Base): Promise<DatasetSession> {
  const run = async (statement: Sql) => must(await engine.run(statement)).rows;
  const made = await run(
    sql`SELECT table_name FROM information_schema.tables WHERE table_type = 'LOCAL TEMPORARY'`,
  );
  for (const [name] of made) await run(sql`DROP TABLE ${ident(String(name))}`);
  const or = <T>(value: T | null, write: (value: T) => Sql) =>
    value === null ? sql`NULL` : write(value);
  const people = base.people.map(
    (p, i) =>
      sql`(${num(i + 1)}, ${text(`id${i + 1}`)}, ${or(p.level, text)}, ${or(p.score, num)}, ${or(p.city, text)}, ${or(p.age, num)}, ${or(p.club, (c) => (c ? sql`TRUE` : sql`FALSE`))})`,
  );
  await run(sql`CREATE OR REPLACE TABLE customer AS SELECT k::INTEGER AS customer_key, id::VARCHAR AS customer_id, l::VARCHAR AS engagement_level,
    s::DOUBLE AS engagement_score, c::VARCHAR AS city, a::INTEGER AS age, f::BOOLEAN AS club FROM (VALUES ${join(people)}) t(k, id, l, s, c, a, f) ORDER BY 1`);
  const occasions = base.occasions.map(
    (o) => sql`(${num(o.customer)}, ${day(o.day)}, ${num(o.orders)}, ${num(o.cents / 100)})`,
  );
  const rows =
    occasions.length === 0
      ? sql`SELECT NULL AS c, NULL AS d, NULL AS o, NULL AS n WHERE FALSE`
      : sql`SELECT * FROM (VALUES ${join(occasions)}) t(c, d, o, n)`;
  await run(sql`CREATE OR REPLACE TABLE occasion AS SELECT c::INTEGER AS customer_key, d::DATE AS ordered_on, o::INTEGER AS orders,
    n::DECIMAL(18,4) AS net, 0::DECIMAL(18,4) AS returned FROM (${rows}) ORDER BY 1, 2`);
  const derived = new Set<string>();
  return {
    run: (statement) => engine.run(statement),
    derive: async (name, create) => {
      if (derived.has(name)) return ok(undefined);
      const done = await engine.run(create);
      derived.add(name);
      return done.ok ? ok(undefined) : done;
    },
    close: () => Promise.resolve(),
  };
}

/** Segments of customers 1, 2, 3... as the table has them, in its own order. */
export async function membersOf(
  session: DatasetSession,
  { members }: Segmented,
): Promise<readonly (readonly [number, string])[]> {
  const { rows } = must(
    await session.run(sql`SELECT customer_key, segment_id FROM ${ident(members.name)}`),
  );
  return rows.map(([key, segment]) => [Number(key), String(segment)]);
}
