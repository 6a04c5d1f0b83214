import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contracts/engine';
import type { Sql } from '../../src/lib/contracts/sql';
import { isoDate } from '../../src/lib/core/dates';
import type { Rule } from '../../src/lib/core/rules/rule';
import { nodesOf } from '../../src/lib/core/rules/walk';
import { featureFrame, featureTables } from '../../src/lib/sql/features/frame';
import { OCCASION_COLUMNS } from '../../src/lib/sql/features/occasions';
import { ruleSql, type RuleFrame } from '../../src/lib/sql/rules/condition';
import { ruleCount, ruleMembers } from '../../src/lib/sql/rules/counts';
import { testCustomer } from '../../src/lib/sql/rules/customer';
import { overlapSql } from '../../src/lib/sql/rules/overlaps';
import { heldTable, rankedFigures } from '../../src/lib/sql/rules/ranked';
import { rulesMembership } from '../../src/lib/sql/segments/rules';
import { REST } from '../../src/lib/core/segmentation/definition';
import { isRule } from '../../src/lib/core/rules/read';
import { createOccasions } from '../../src/lib/sql/import/orders';
import { ident, sql } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { fillSmallBase, SMALL_COLUMNS, smallBase } from '../helpers/rule-bases';
import { ruleTree } from '../helpers/rule-trees';
import { meets, segmentOf, type SmallBase } from '../helpers/rules';

const RUNS = 60;
/** The end of a leap February, an ordinary one and the end of a month that others do not have. */
const REFERENCES = ['2024-02-28', '2025-02-28', '2025-08-31'].map(isoDate);
const FEATURES = ['size', 'born', 'town', 'loyal', 'monetary_sum'];

describe('rules in SQL, on random bases and rules of every kind', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await createTestEngine();
  });
  afterAll(() => engine.close());

  const rows = async (statement: Sql): Promise<readonly (readonly Cell[])[]> => {
    const result = await engine.run(statement);
    if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${statement}`);
    return result.value.rows;
  };

  const framed = async (base: SmallBase): Promise<RuleFrame> => {
    const asOf = { referenceDate: base.referenceDate, windowMonths: null };
    const tables = featureTables([OCCASION_COLUMNS, SMALL_COLUMNS], asOf, FEATURES);
    const last = base.customers.length;
    for (const statement of [
      ...fillSmallBase(base),
      sql`DROP TABLE IF EXISTS occasion`,
      ...createOccasions([{ from: 1, to: last }]),
      ...tables.map(({ name }) => sql`DROP TABLE IF EXISTS ${ident(name)}`),
      ...tables.map(({ create }) => create),
    ])
      await rows(statement);
    return {
      asOf,
      features: featureFrame(tables),
      tags: sql`tagged`,
      membership: (id) => ident(id),
    };
  };

  const revenue = (base: SmallBase, keys: readonly number[]) =>
    base.customers
      .filter((c) => keys.includes(c.key))
      .flatMap((c) => c.lines.filter((l) => l.day <= base.referenceDate))
      .reduce((cents, l) => cents + l.amount, 0) / 100;

  const problem = (count: number) =>
    fc.constantFrom(...REFERENCES).chain((date) =>
      fc.record({
        base: smallBase(date),
        rules: fc.array(ruleTree(date), { minLength: count, maxLength: count + 3 }),
      }),
    );

  it('holds for the customers for whom a plain evaluation says so, counted with their revenue', async () => {
    await fc.assert(
      fc.asyncProperty(problem(4), async ({ base, rules }) => {
        const frame = await framed(base);
        for (const rule of rules) {
          const expected = base.customers.filter((c) => meets(rule, c, base)).map((c) => c.key);
          const found = await rows(ruleMembers(rule, frame));
          expect(
            found.map(([key]) => key),
            JSON.stringify(rule),
          ).toEqual(expected);
          expect(await rows(ruleCount(rule, frame))).toEqual([
            [expected.length, revenue(base, expected)],
          ]);
        }
      }),
      { numRuns: RUNS, seed: 20_260_401 },
    );
  });

  it('puts every customer in exactly one segment, the first whose rule holds', async () => {
    await fc.assert(
      fc.asyncProperty(problem(1), async ({ base, rules }) => {
        const frame = await framed(base);
        const named = rules.map((rule, i) => ({ id: `s'${i}`, name: { fr: 'x', en: 'x' }, rule }));
        const def = { kind: 'rules', rules: named, rest: null } as const;
        const condition = (rule: unknown) => (isRule(rule) ? ruleSql(rule, frame) : sql`FALSE`);
        const members = rulesMembership(def, { from: frame.features, condition });
        const found = await rows(sql`${members} ORDER BY customer_key`);
        expect(found).toEqual(base.customers.map((c) => [c.key, segmentOf(named, REST, c, base)]));
      }),
      { numRuns: RUNS, seed: 20_260_402 },
    );
  });

  it('counts a list of rules alike whichever of them is being written', async () => {
    const place = fc.option(fc.nat(), { nil: null });
    await fc.assert(
      fc.asyncProperty(problem(1), place, async ({ base, rules }, at) => {
        const frame = await framed(base);
        const written = at === null ? null : at % rules.length;
        const places = [...rules.entries()];
        const kept = new Map(places.filter(([i]) => i !== written));
        const held = heldTable(kept, frame);
        if (held) {
          await rows(sql`DROP TABLE IF EXISTS ${ident(held.name)}`);
          await rows(held.create);
        }
        const now = new Map(places.filter(([i]) => i === written));
        const [found = []] = await rows(rankedFigures(rules.length, now, held, frame));
        const named = rules.map((rule, i) => ({ id: String(i), rule }));
        const pair = (keys: readonly number[]) => [keys.length, revenue(base, keys)];
        const keysOf = (keep: (c: (typeof base.customers)[number]) => boolean) =>
          pair(base.customers.filter(keep).map((c) => c.key));
        expect(found).toEqual([
          ...rules.flatMap((rule) => keysOf((c) => meets(rule, c, base))),
          ...[...named.map(({ id }) => id), REST].flatMap((id) =>
            keysOf((c) => segmentOf(named, REST, c, base) === id),
          ),
        ]);
      }),
      { numRuns: RUNS, seed: 20_260_405 },
    );
  });

  it('counts the customers of every combination of overlapping sets', async () => {
    await fc.assert(
      fc.asyncProperty(problem(1), async ({ base, rules }) => {
        const frame = await framed(base);
        const found = await rows(overlapSql(rules, frame));
        const expected = new Map<string, number[]>();
        for (const c of base.customers) {
          const holds = JSON.stringify(rules.map((rule) => meets(rule, c, base)));
          expected.set(holds, [...(expected.get(holds) ?? []), c.key]);
        }
        expect(
          new Map(found.map((row) => [JSON.stringify(row.slice(0, -2)), row.slice(-2)])),
        ).toEqual(
          new Map(
            [...expected].map(([holds, keys]) => [holds, [keys.length, revenue(base, keys)]]),
          ),
        );
      }),
      { numRuns: RUNS, seed: 20_260_403 },
    );
  });

  it('says of one customer which conditions hold, node by node', async () => {
    await fc.assert(
      fc.asyncProperty(problem(1), fc.nat(), async ({ base, rules }, at) => {
        const frame = await framed(base);
        const customer = base.customers[at % base.customers.length];
        if (!customer) throw new RangeError('no customer');
        const all: Rule = { of: 'all', rules };
        const [row = []] = await rows(testCustomer(all, customer.key, frame));
        expect(row.filter((_, i) => i % 2 === 0)).toEqual(
          nodesOf(all).map((node) => meets(node.rule, customer, base)),
        );
      }),
      { numRuns: RUNS, seed: 20_260_404 },
    );
  });
});
