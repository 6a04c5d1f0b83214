import { afterAll, beforeAll, expect, it } from 'vitest';
import { MASK } from '../../src/lib/flows/import/masking';
import { sql } from '../../src/lib/sql/text';
import { importInNode, type Imported } from '../helpers/pipeline';

const LINES = Array.from(
  { length: 60 },
  (_, i) => `C${i % 9};28/01/2024;${i},50;${religion(i)};ok`,
);
function religion(i: number): string {
  return ['Catholique', 'Musulman', 'Protestant'][i % 3] ?? '';
}
const FILE = [
  'code_client;date;montant;religion;note',
  ...LINES,
  'C4;29/01/2024;5,00;SECRET-A;ok;one more',
  'C5;29/01/2024;SECRET-B;ok',
  '',
].join('\n');
/** The same columns in another order. */
const OTHER = [
  'religion;date;montant;note;code_client',
  ...Array.from(
    { length: 20 },
    (_, i) => `${religion(i)};0${1 + (i % 9)}/02/2024;1,00;ok;C${i % 9}`,
  ),
  `SECRET-C;05/02/2024;1,00;ok;C1;one more;${'x'.repeat(600)}`,
  'SECRET-D;05/02/2024;1,00;ok;C1;one more',
  '',
].join('\n');

let imported: Imported;
beforeAll(async () => {
  imported = await importInNode([
    new File([FILE], 'ventes-01.csv'),
    new File([OTHER], 'ventes-02.csv'),
  ]);
}, 60_000);
afterAll(() => imported.close());

it('a refused line keeps nothing of a column left out as sensitive, and what it can of the others', async () => {
  expect(imported.recipe.sources).toHaveLength(1);
  expect(imported.recipe.sources[0]?.columns[3]).toMatchObject({
    label: 'religion',
    role: null,
    sensitive: 'belief',
  });
  const read = await imported.session.run(sql`SELECT value FROM reject ORDER BY file, line`);
  if (!read.ok) throw new Error(read.error.code);
  const values = read.value.rows.map(([value]) => value);
  expect(values.join('\n')).not.toContain('SECRET');
  expect(values).toEqual([
    // One cell too many may have pushed the column by one place; one too few, too.
    `C4;29/01/2024;${MASK};${MASK};${MASK};one more`,
    `C5;29/01/2024;${MASK};${MASK}`,
    // A line that is cut does not tell which cell is which.
    MASK,
    `${MASK};${MASK};1,00;ok;C1;one more`,
  ]);
}, 60_000);

it('a column that the person took back is kept in refused lines', async () => {
  const taken = await importInNode([new File([FILE], 'ventes-01.csv')], (recipe) => ({
    ...recipe,
    sources: recipe.sources.map((source) => ({
      ...source,
      columns: source.columns.map((c) => (c.sensitive ? { ...c, role: 'attribute' as const } : c)),
    })),
  }));
  const read = await taken.session.run(sql`SELECT value FROM reject ORDER BY line LIMIT 1`);
  expect(read.ok && read.value.rows).toEqual([['C4;29/01/2024;5,00;SECRET-A;ok;one more']]);
  taken.close();
}, 60_000);
