import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { featureById, featuresOf } from '../../src/lib/core/features/catalogue';
import type { Rule } from '../../src/lib/core/rules/rule';
import { countRule } from '../../src/lib/flows/rules/count';
import { featureColumns } from '../../src/lib/sql/features/columns';
import { featureFrame, featureTables } from '../../src/lib/sql/features/frame';
import { sql } from '../../src/lib/sql/text';
import { importInNode, type Imported } from '../helpers/pipeline';

const ORDERS = new File(
  [
    'customer_id,order_id,order_date,amount\n',
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((id, i) => `${id},${i},2025-01-1${i},${i + 1}0.00\n`),
  ],
  'orders.csv',
);

/** F answered nothing. */
const SURVEY = new File(
  [
    [
      'customer_id\tQ1 Would you recommend us?\tHobbies\tWaist\tMember since\tAccount\tRemark',
      'A\t9\tSport; Reading\t71,5\t25/12/2020\t100001\tFine, thanks',
      'B\t10\tReading\t80\t01/02/2021\t100002\tNever again',
      'C\t0\tSport;Cooking\t66,25\t03/04/2022\t100003\tok',
      'D\t7\t Cooking \t90\t13/04/2022\t100004\tok',
      'E\t8\tSport\t100,5\t30/06/2023\t100005\tok',
      'F\t\t\t\t\t\t',
      '',
    ].join('\n'),
  ],
  'survey.tsv',
);

describe('attributes of the files that no role names', () => {
  let base: Imported;
  const dataset = () => ({ ...base.summary, id: 'd', builtAt: 0, bytes: 0 });
  const named = (label: string) => {
    const found = base.summary.otherAttributes.find((a) => a.label === label);
    if (!found) throw new Error(`no attribute ${label}`);
    return found;
  };

  beforeAll(async () => {
    base = await importInNode([ORDERS, SURVEY], (recipe) => ({
      ...recipe,
      sources: recipe.sources.map((s) =>
        s.fileName === 'survey.tsv'
          ? {
              ...s,
              columns: s.columns.map((c, i) =>
                i === 0 ? c : { ...c, role: 'attribute' as const, format: { kind: 'text' } },
              ),
            }
          : s,
      ),
    }));
  });
  afterAll(() => base.close());

  it('are numbers, dates, choices or text by what all of their cells say', () => {
    expect(base.summary.otherAttributes.map(({ label, values }) => [label, values])).toEqual([
      ['Q1 Would you recommend us?', { kind: 'number' }],
      ['Hobbies', { kind: 'choices', separator: ';', choices: ['Sport', 'Cooking', 'Reading'] }],
      ['Waist', { kind: 'number' }],
      ['Member since', { kind: 'date', order: 'dmy' }],
      // Six digits, never the same twice: a number that names.
      ['Account', undefined],
      ['Remark', undefined],
    ]);
  });

  it('are features of their kind, with one more for each choice', async () => {
    const { name: score } = named('Q1 Would you recommend us?');
    const { name: hobbies } = named('Hobbies');
    const { name: waist } = named('Waist');
    const { name: since } = named('Member since');
    const kinds = featuresOf(dataset()).map(({ feature }) => [feature.id, feature.kind]);
    expect(kinds).toContainEqual([score, 'number']);
    expect(kinds).toContainEqual(['interests', 'category']);
    expect(kinds).toContainEqual([`${hobbies}:Cooking`, 'flag']);
    expect(kinds).toContainEqual([since, 'date']);
    expect(featureById(`${hobbies}:Sport`, dataset())?.label).toEqual({
      fr: 'Hobbies\u00a0: Sport',
      en: 'Hobbies: Sport',
    });
    const ids = [score, waist, since, `${hobbies}:Sport`, `${hobbies}:Cooking`];
    const asOf = { referenceDate: base.summary.lastOrder, windowMonths: null };
    const tables = featureTables(featureColumns(base.summary), asOf, ids);
    for (const { name, create } of tables) await base.session.derive(name, create);
    const read = await base.session.run(
      sql`SELECT customer_id, f.* EXCLUDE (customer_key) FROM ${featureFrame(tables)} f JOIN customer USING (customer_key) ORDER BY 1`,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const place = (id: string) => read.value.columns.indexOf(id);
    expect(read.value.rows.map((row) => [row[0], ...ids.map((id) => row[place(id)])])).toEqual([
      ['A', 9, 71.5, '2020-12-25', true, false],
      ['B', 10, 80, '2021-02-01', false, false],
      ['C', 0, 66.25, '2022-04-03', true, true],
      ['D', 7, 90, '2022-04-13', false, true],
      ['E', 8, 100.5, '2023-06-30', true, false],
      ['F', null, null, null, null, null],
    ]);
  });

  it('can be asked by rules', async () => {
    const { name: score } = named('Q1 Would you recommend us?');
    const { name: hobbies } = named('Hobbies');
    const rule: Rule = {
      of: 'all',
      rules: [
        { of: 'feature', feature: score, test: { kind: 'number', is: 'from', value: 8 } },
        { of: 'feature', feature: `${hobbies}:Sport`, test: { kind: 'flag', is: 'yes' } },
      ],
    };
    const counted = await countRule(
      base.session,
      {
        dataset: base.summary,
        asOf: { referenceDate: base.summary.lastOrder, windowMonths: null },
        tags: null,
        membership: () => sql`none`,
      },
      rule,
    );
    // A (10.00) and E (50.00).
    expect(counted).toMatchObject({ ok: true, value: { customers: 2, revenue: 60 } });
  });
});
