import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../core/errors';
import { EVIDENCE_CODES } from '../../core/evidence';
import { LANGUAGES } from '../formats';
import { setLanguage } from '../language.svelte';
import { errorTexts } from './errors';
import { evidenceText } from './evidence';

const PARAMS = {
  fileName: 'ventes.csv',
  sourceId: 's1',
  column: 'Montant',
  columns: 4,
  lines: 12,
  line: 3,
  format: 'xlsx',
  sample: 'a b',
  measure: 'recency',
  problem: 'levels',
  encoding: 'utf-8',
  characters: 5,
  errors: 2,
  delimiter: ';',
  share: 99,
  label: 'Date',
  labels: 3,
  order: 'dmy',
  read: 9,
  filled: 10,
  comma: 4,
  point: 1,
  either: 6,
  cells: 7,
};
/** A plain space before a French double sign, or a straight apostrophe. */
const CARELESS_FRENCH =
  /[^\u00a0\u202f] ?(?<!\u00a0)[;?!»](?=\s|$)|(?<!\u00a0):(?=\s)|«[^\u00a0]|\p{L}'\p{L}/u;

const said = (params: typeof PARAMS | undefined) => [
  ...ERROR_CODES.flatMap((code) =>
    Object.values(errorTexts({ code, ...(params ? { params } : {}) })),
  ),
  ...EVIDENCE_CODES.map((code) => evidenceText({ code, ...(params ? { params } : {}) })),
];

test.each(LANGUAGES)(
  'every failure and every piece of evidence speaks %s, with and without its figures',
  (language) => {
    setLanguage(language);
    for (const text of [...said(PARAMS), ...said(undefined)]) {
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).toMatch(/^[\p{Lu}\d«“].*[.?]$/u);
      if (language === 'fr') expect(text).not.toMatch(CARELESS_FRENCH);
    }
  },
);

test('hostile names stay on one line, are cut, and do not break bold marks', () => {
  setLanguage('fr');
  const fileName = `<img src=x onerror=alert(1)>**\n${'x'.repeat(200)}`;
  const { title } = errorTexts({ code: 'file-empty', params: { fileName } });
  expect(title).toContain('<img src=x onerror=alert(1)>');
  expect(title).not.toMatch(/\*\*|\n/);
  expect(title.length).toBeLessThan(90);
  expect(
    errorTexts({
      code: 'file-unsupported-format',
      params: { fileName: 'a', format: 'constructor' },
    }).title,
  ).toBe('«\u00a0a\u00a0» est constructor, que Tamis ne lit pas.');
});
