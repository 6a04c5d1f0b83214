import { expect, it } from 'vitest';
import { isoDate } from './dates';
import { columnKind, exportFileName } from './export';

it.each([
  ['Maison Lumen', 'Fidèles potentiels', 'csv', 'maison-lumen-fideles-potentiels-2025-12-31.csv'],
  ['../../etc/passwd', 'À risque', 'txt', 'etc-passwd-a-risque-2025-12-31.txt'],
  ['日本', 'Champions', 'csv', 'tamis-champions-2025-12-31.csv'],
  ['CON: <b>|?*', '', 'csv', 'con-b-2025-12-31.csv'],
] as const)('the file of %j and %j is a plain name', (project, audience, extension, name) => {
  expect(exportFileName(project, audience, isoDate('2025-12-31'), extension)).toBe(name);
});

it('knows days, consents, figures and texts apart', () => {
  expect(columnKind({ from: 'attribute', role: 'birth_date' })).toBe('date');
  expect(columnKind({ from: 'attribute', role: 'consent_sms' })).toBe('flag');
  expect(columnKind({ from: 'attribute', role: 'postcode' })).toBe('text');
  expect(columnKind({ from: 'feature', id: 'last_purchase' })).toBe('date');
  expect(columnKind({ from: 'feature', id: 'recency' })).toBe('number');
  expect(columnKind({ from: 'other', name: 'attr_1', label: '=x' })).toBe('text');
});
