import { expect, it } from 'vitest';
import { summaryOf } from '../../../tests/helpers/records';
import { isoDate } from '../core/dates';
import { DEFAULT_RFM } from '../core/segmentation/rfm/definition';
import { exportNoteText, type NoteFacts } from './export-note';
import { FORMATS } from './formats';

const dataset = summaryOf({
  customers: 100,
  sources: [],
  orderReport: { ...summaryOf().orderReport, anonymous: { lines: 10, amount: 99.5 } },
});
const below = (...values: number[]) => ({ values, equal: 'below' as const });
const facts: NoteFacts = {
  fileName: 'base-champions-2025-12-31.csv',
  project: 'Ma\nbase',
  demo: false,
  sources: ['ventes.csv', 'clients.csv'],
  dataset,
  currency: 'EUR',
  rfm: {
    def: DEFAULT_RFM,
    asOf: { referenceDate: isoDate('2025-12-31'), windowMonths: null },
    cuts: { recency: below(1, 2, 3, 4), frequency: below(1, 2, 3, 4), monetary: below(1, 2, 3, 4) },
  },
  segments: [
    { segmentId: 'champions', customers: 30 },
    { segmentId: 'lost', customers: 50 },
  ],
  segmentIds: ['champions'],
  headers: ['Identifiant client', 'Segment'],
  writtenAt: Date.UTC(2026, 0, 5, 12),
  version: 'abc',
};
const lines = (change: Partial<NoteFacts> = {}, language: 'fr' | 'en' = 'fr') =>
  exportNoteText({ ...facts, ...change }, FORMATS[language])
    .replaceAll('\u00a0', ' ')
    .split('\n');

it('counts who is in the file, who is left out and why', () => {
  const note = lines();
  expect(note).toEqual(
    expect.arrayContaining([
      'Projet : Ma base',
      'Fichiers lus : ventes.csv et clients.csv',
      'Date de référence : 31 décembre 2025',
      'DANS LE FICHIER : 30 clients',
      '- Champions : 30',
      'LAISSÉS DE CÔTÉ : 70 clients',
      '- dans d’autres segments : 50',
      '- sans achat sur la période : 20',
      'Ventes sans client, dans aucun fichier : 10 lignes, 99,50 €',
      '- note 5 : au plus 1 jour',
      '- Champions : codes 555 554 545 544 455 454 445',
      'Colonnes : Identifiant client · Segment',
    ]),
  );
  expect(note.some((line) => line.startsWith('Écrit le 5 janvier 2026'))).toBe(true);
  expect(note.join('\n')).not.toContain('Perdus');
  expect(note.join('\n')).not.toContain('inventées');
});

it('leaves nobody out of a file of everybody', () => {
  const note = lines({ segmentIds: null, demo: true }, 'en');
  expect(note).toEqual(
    expect.arrayContaining([
      'Invented data: these customers do not exist.',
      'IN THE FILE: 100 customers',
      '- No purchase in the period: 20',
      'LEFT OUT: 0 customers',
      '- Lost: codes 151 141 131 121 112 111',
    ]),
  );
});

it('explains a file of those without a purchase', () => {
  const note = lines({ segmentIds: ['none'] });
  expect(note).toContain('DANS LE FICHIER : 20 clients');
  expect(note).toContain('- Sans achat sur la période : Aucun achat dans la fenêtre choisie.');
});
