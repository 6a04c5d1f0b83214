import { describe, expect, it } from 'vitest';
import { generateDemo, generateDemoTruth } from '../../src/lib/demo';
import { sql } from '../../src/lib/sql/text';
import { importInNode } from '../helpers/pipeline';

describe.each(['fr', 'en'] as const)('the invented retailer, in %s', (language) => {
  it('joins its planted second accounts, and almost nobody else', async () => {
    const truth = generateDemoTruth(language);
    const files = generateDemo(language).map((f) => new File([f.bytes as BlobPart], f.name));
    const base = await importInNode(files);
    const found = await base.session.run(
      sql`SELECT DISTINCT identifier, customer_key FROM identity`,
    );
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const keys = new Map(found.value.rows.map(([identifier, key]) => [identifier, key]));
    const joined = truth.accounts - base.summary.customers;
    const right = truth.duplicates.filter((d) => keys.get(d.original) === keys.get(d.copy)).length;
    expect(right / truth.duplicates.length).toBeGreaterThanOrEqual(0.95);
    expect(right / joined).toBeGreaterThanOrEqual(0.99);
    base.close();
  });
});
