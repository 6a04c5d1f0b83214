import { afterAll, beforeAll, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { defaultMatching } from '../../src/lib/core/matching/definition';
import type { ProjectTag } from '../../src/lib/core/tags';
import { findNamed } from '../../src/lib/flows/tags/file';
import { weighTags } from '../../src/lib/flows/tags/figures';
import { sql } from '../../src/lib/sql/text';
import { importInNode, type Imported } from '../helpers/pipeline';
import { THREE_SYSTEMS } from '../helpers/three-systems';

/** A shop, a till and an e-mail tool: card 9000001 and one e-mail are those of shop customer C01, card 9000004 is nobody else’s. */
let base: Imported;
let dataset: Parameters<typeof findNamed>[1];

beforeAll(async () => {
  base = await importInNode(THREE_SYSTEMS);
  dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
}, 120_000);
afterAll(() => base.close());

const on = isoDate('2025-06-01');

it('a tag put under a former identifier stays with the person who has it', async () => {
  const tag = (...customers: string[]): ProjectTag => ({
    id: 'vip',
    name: 'VIP',
    marks: customers.map((customer) => ({ customer, on })),
  });
  const figures = async (...customers: string[]) => {
    const tags = [tag(...customers)];
    const weighed = await weighTags(base.session, { dataset, tags }, base.summary.lastOrder);
    if (!weighed.ok) throw new Error(JSON.stringify(weighed.error));
    const { customers: count = 0, missing } = weighed.value.byTag.get('vip') ?? {};
    return [count, missing];
  };
  expect(await figures('9000001')).toEqual([1, []]);
  // One person under three identifiers, one other, and nobody.
  expect(await figures('C01', '9000001', 'marie.dupont@mail.example', '9000004', 'Z9')).toEqual([
    2,
    ['Z9'],
  ]);
});

it('a file names people by any of their identifiers, and shared ones by none', async () => {
  const named = await findNamed(base.session, dataset, ['9000001', 'lucie.b@mail.example', 'Z9']);
  expect(named.ok && [...named.value].sort()).toEqual([
    ['9000001', { count: 1, identifier: 'C01' }],
    ['lucie.b@mail.example', { count: 1, identifier: 'C03' }],
  ]);
});

it('several people of one e-mail are said to be several', async () => {
  const shared = [
    'customer_id,email\nA1,Both@mail.example\nA2,both@mail.example\nA3,c@mail.example\n',
    'customer_id,order_id,order_date,amount\nA1,1,2025-01-05,10.00\nA2,2,2025-01-06,20.00\nA3,3,2025-01-07,30.00\n',
  ];
  const own = await importInNode(
    shared.map((text, i) => new File([text], `part${i}.csv`)),
    (recipe) => ({
      ...recipe,
      matching: { def: { ...defaultMatching(), enabled: false }, decisions: [] },
    }),
  );
  const mails = await own.session.run(sql`SELECT count(*) FROM customer WHERE email IS NOT NULL`);
  const known = { ...own.summary, id: 'd', builtAt: 0, bytes: 0 };
  const named = await findNamed(own.session, known, ['both@mail.example']);
  expect(mails.ok && mails.value.rows[0]?.[0]).toBe(3);
  expect(named.ok && named.value.get('both@mail.example')?.count).toBe(2);
  own.close();
});
