import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import type { BuildOptions } from '../../src/lib/core/recipe';
import { sql } from '../../src/lib/sql/text';
import { importInNode, readInNode, rowOf, type Imported } from '../helpers/pipeline';
import { ordersFile } from '../helpers/orders';

async function rows(base: Imported, statement: Parameters<Imported['session']['run']>[0]) {
  const result = await base.session.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

const text = (...lines: string[]) => new File([lines.join('\n') + '\n'], 'sales.csv');
const HEADER = 'customer_id;order_id;order_date;quantity;amount';

/** Two customers, one return of 4, a gift, a line of nobody, a line twice. */
const SALES = () =>
  text(
    HEADER,
    'A;1;2025-01-10;1;10.00',
    'A;1;2025-01-10;2;20.50',
    'A;2;2025-02-01;-1;-4.00',
    'B;3;2025-03-05;1;0.00',
    'B;3;2025-03-05;1;7.25',
    'B;3;2025-03-05;1;7.25',
    ';4;2025-03-06;1;99.99',
  );

async function built(options: Partial<BuildOptions> = {}) {
  const base = await importInNode([SALES()], (recipe) => ({
    ...recipe,
    options: { ...recipe.options, ...options },
  }));
  const occasions = await rows(
    base,
    sql`SELECT customer_id, ordered_on, orders, lines, net, gross, returned FROM occasion JOIN customer USING (customer_key) ORDER BY 1, 2`,
  );
  const anonymous = await rowOf(
    base.session,
    sql`SELECT count(*), coalesce(sum(amount), 0) FROM anonymous_line`,
  );
  base.close();
  return { occasions, anonymous, report: base.summary.orderReport };
}

describe('occasions and what is done with special lines', () => {
  it('subtracts returns, keeps gifts and duplicates, puts lines of nobody apart', async () => {
    const { occasions, anonymous, report } = await built();
    expect(occasions).toEqual([
      ['A', '2025-01-10', 1, 2, 30.5, 30.5, 0],
      ['A', '2025-02-01', 0, 1, -4, 0, 4],
      ['B', '2025-03-05', 1, 3, 14.5, 14.5, 0],
    ]);
    expect(anonymous).toEqual([1, 99.99]);
    expect(report).toEqual({
      lines: 7,
      amount: 140.99,
      returns: { lines: 1, amount: -4, orders: 1 },
      anonymous: { lines: 1, amount: 99.99 },
      zeroPrices: { lines: 1 },
      exactDuplicates: { lines: 1, amount: 7.25 },
      onlyReturnsCustomers: 0,
    });
  });

  it.each<[Partial<BuildOptions>, unknown[]]>([
    [
      { returns: 'leave-out' },
      [
        ['A', '2025-01-10', 1, 2, 30.5, 30.5, 0],
        ['B', '2025-03-05', 1, 3, 14.5, 14.5, 0],
      ],
    ],
    [
      { zeroPrices: 'leave-out' },
      [
        ['A', '2025-01-10', 1, 2, 30.5, 30.5, 0],
        ['A', '2025-02-01', 0, 1, -4, 0, 4],
        ['B', '2025-03-05', 1, 2, 14.5, 14.5, 0],
      ],
    ],
    [
      { exactDuplicates: 'leave-out' },
      [
        ['A', '2025-01-10', 1, 2, 30.5, 30.5, 0],
        ['A', '2025-02-01', 0, 1, -4, 0, 4],
        ['B', '2025-03-05', 1, 2, 7.25, 7.25, 0],
      ],
    ],
  ])('follows the switch %j', async (options, expected) => {
    expect((await built(options)).occasions).toEqual(expected);
  });

  it('leaves lines of nobody out when told so', async () => {
    expect((await built({ anonymous: 'leave-out' })).anonymous).toEqual([0, 0]);
  });
});

describe('rejects', () => {
  it('say the physical line, the column, the value and the reason', async () => {
    const base = await importInNode([
      text(
        HEADER, // 1
        'A;1;2025-01-10;1;10.00', // 2
        '', // 3
        'A;1;2025-02-31;1;10.00', // 4: no such day
        'A;2;2025-01-12;1', // 5: too few columns
        'B;3;2025-01-13;1;offered', // 6: no number
        'B;4;"2025-01-14";1;5.00;x', // 7: too many columns
        'B;5;;1;5.00', // 8: no date
        'B;6;2025-01-15;1;6.00', // 9
        'B;"7\n7";2025-01-16;1;6.00', // 10-11
        'B;8;2025-01-32;1;6.00', // 12: no such day
        ...Array.from({ length: 20 }, (_, i) => `A;${20 + i};2025-02-03;1;1.00`),
      ),
    ]);
    expect(
      await rows(base, sql`SELECT line, column_label, value, reason FROM reject ORDER BY line`),
    ).toEqual([
      [4, 'order_date', '2025-02-31', 'not-a-date'],
      [5, null, 'A;2;2025-01-12;1', 'too-few-columns'],
      [6, 'amount', 'offered', 'not-a-number'],
      [7, null, 'B;4;"2025-01-14";1;5.00;x', 'too-many-columns'],
      [8, 'order_date', null, 'missing-date'],
      [12, 'order_date', '2025-01-32', 'not-a-date'],
    ]);
    expect(base.summary).toMatchObject({
      orderLines: 23,
      sources: [{ rows: 27, rejectedLines: 2 }],
    });
    base.close();
  });
});

describe('several sources', () => {
  it('gives a customer the attributes of the customers file, and interactions by id or by e-mail', async () => {
    const customers = new File(
      [
        'customer_id,first_name,email,birth_date,newsletter opt-in\nA,Zoé,zoe@example.com,1980-05-06,yes\nB,Max,max@example.com,,no\nC,Léa,lea@example.com,1990-01-01,yes\n',
      ],
      'customers.csv',
    );
    const orders = ordersFile([
      { customer: 'A', order: '1', day: isoDate('2025-01-10'), amount: 10 },
      { customer: 'B', order: '2', day: isoDate('2025-01-11'), amount: 20 },
      { customer: 'A', order: '3', day: isoDate('2025-02-10'), amount: 30 },
    ]);
    const interactions = new File(
      [
        'customer_id,email,date,type\nA,,2025-01-01 10:00,visit\n,MAX@example.com,2025-01-02 11:00,open\n,nobody@example.com,2025-01-02 11:00,open\nC,,2025-01-03 09:30,click\n',
      ],
      'interactions.csv',
    );
    const base = await importInNode([customers, orders, interactions]);
    expect(base.reading.recipe.sources.map((s) => s.kind)).toEqual([
      'customers',
      'orders',
      'interactions',
    ]);
    expect(
      await rows(
        base,
        sql`SELECT customer_id, first_name, birth_date, consent_email FROM customer ORDER BY customer_id`,
      ),
    ).toEqual([
      ['A', 'Zoé', '1980-05-06', true],
      ['B', 'Max', null, false],
      ['C', 'Léa', '1990-01-01', true],
    ]);
    expect(
      await rows(
        base,
        sql`SELECT customer_id, kind FROM interaction JOIN customer USING (customer_key) ORDER BY 1`,
      ),
    ).toEqual([
      ['A', 'visit'],
      ['B', 'open'],
      ['C', 'click'],
    ]);
    expect(
      await rows(
        base,
        sql`SELECT source, line, customer_id, rule, score FROM identity JOIN customer USING (customer_key) ORDER BY 1, 2`,
      ),
    ).toEqual([
      ['s1', 2, 'A', 'customer_id', 1],
      ['s1', 3, 'B', 'customer_id', 1],
      ['s1', 4, 'C', 'customer_id', 1],
      ['s2', 2, 'A', 'customer_id', 1],
      ['s2', 3, 'B', 'customer_id', 1],
      ['s3', 2, 'A', 'customer_id', 1],
      ['s3', 5, 'C', 'customer_id', 1],
    ]);
    base.close();
  });
});

describe('hostile headers and values', () => {
  it('import and show as text', async () => {
    const labels = [
      '__proto__',
      'constructor',
      'a"b',
      'x;drop table',
      '<img src=x onerror=alert(1)>',
      'two\nlines',
      '',
      'twice',
      'twice',
    ];
    const quoted = (cells: string[]) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',');
    const hostile = [
      "'; DROP TABLE customer; --",
      '"',
      '${x}',
      '=1+1',
      '\\',
      '%',
      '{{x}}',
      '<script>',
      'ok',
    ];
    const lines = Array.from(
      { length: 12 },
      (_, i) => `C${i % 4},${i},2025-01-${10 + i},${i}.50,${quoted(hostile)}`,
    );
    const file = new File(
      [`customer_id,order_id,order_date,amount,${quoted(labels)}\n${lines.join('\n')}\n`],
      "o'rders; drop.csv",
    );
    const base = await importInNode([file], (recipe) => ({
      ...recipe,
      sources: recipe.sources.map((s) => ({
        ...s,
        columns: s.columns.map((c, i) =>
          i >= 4 ? { ...c, role: 'attribute' as const, format: { kind: 'text' as const } } : c,
        ),
      })),
    }));
    expect(base.reading.recipe.sources[0]?.columns.slice(4).map((c) => c.label)).toEqual(labels);
    expect(base.summary.otherAttributes.map((a) => a.label)).toEqual(labels);
    expect(base.summary).toMatchObject({ customers: 4, orderLines: 12, amount: 72 });
    const names = base.summary.otherAttributes.map((a) => a.name);
    expect(names).toEqual(labels.map((_, i) => `attr_${i + 1}`));
    const row = await rowOf(
      base.session,
      sql`SELECT attr_1, attr_2, attr_3, attr_4, attr_5, attr_6, attr_7, attr_8, attr_9 FROM customer LIMIT 1`,
    );
    expect(row).toEqual(hostile);
    base.close();
  });
});

describe('bad input', () => {
  const long = (n: number, line: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => line(i));
  it.each<[string, string, BlobPart]>([
    ['an empty file', 'file-empty', ''],
    ['a file of one column', 'file-one-column', long(20, (i) => `name${i}`).join('\n')],
    ['a binary file', 'file-binary', new Uint8Array([1, 2, 0, 0, 3, 4, 0, 255, 254, 0, 0, 9])],
    ['a header without records', 'file-header-only', 'customer_id,order_date,amount\n'],
  ])('%s is refused with %s', async (_, code, content) => {
    const { result, engine } = await readInNode([new File([content], 'bad.csv')]);
    engine.close();
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[string, string, string[]]>([
    [
      'only returns',
      'only-returns',
      [
        'customer_id,order_id,order_date,amount',
        ...long(12, (i) => `C${i % 3},${i},2025-01-${10 + i},-${i + 1}.00`),
      ],
    ],
    [
      'no customer column',
      'no-customer-column',
      ['order_date,amount', ...long(12, (i) => `2025-01-${10 + i},${i + 1}.00`)],
    ],
    [
      'a date column that cannot be read',
      'no-date-column',
      [
        'customer_id,order_id,order_date,amount',
        ...long(12, (i) => `C${i % 3},${i},someday ${i},${i + 1}.00`),
      ],
    ],
  ])('%s gives the error %s when built as guessed', async (_, code, lines) => {
    const { result, engine } = await readInNode([new File([lines.join('\n') + '\n'], 'bad.csv')]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const done = await result.value.build(result.value.recipe);
    engine.close();
    expect(done).toMatchObject({ ok: false, error: { code } });
  });
});
