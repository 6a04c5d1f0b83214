import { expect, it } from 'vitest';
import { summaryOf } from '../../../tests/helpers/records';
import { isoDate } from '../core/dates';
import { DEFAULT_RFM } from '../core/segmentation/rfm/definition';
import { exportNoteText, type NoteFacts } from './export-note';
import { FORMATS } from './formats';
import { render } from './message';
import { segmentNames } from './messages/segments';
import { noteDefinition } from './note-definition';

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
  referenceDate: isoDate('2025-12-31'),
  segmentation: 'RFM',
  segments: [],
  segmentIds: ['champions'],
  tag: null,
  customers: 0,
  purpose: 'any',
  left: { opposed: 0, refused: 0 },
  definition: [],
  headers: ['Identifiant client', 'Segment'],
  writtenAt: Date.UTC(2026, 0, 5, 12),
  version: 'abc',
};
const rfm = {
  def: DEFAULT_RFM,
  asOf: { referenceDate: isoDate('2025-12-31'), windowMonths: null },
  cuts: { recency: below(1, 2, 3, 4), frequency: below(1, 2, 3, 4), monetary: below(1, 2, 3, 4) },
};
const COUNTS = { champions: 30, lost: 50, none: 20 };

function lines(change: Partial<NoteFacts> = {}, language: 'fr' | 'en' = 'fr'): string[] {
  const f = FORMATS[language];
  const segments = Object.entries(COUNTS).map(([id, customers]) => {
    const name = segmentNames[id];
    return { id, customers, name: name ? render(name, f) : id };
  });
  const ids = (change.segmentIds === undefined ? facts : change).segmentIds ?? null;
  const record = { dataset, currency: 'EUR' };
  const inside = segments.filter(({ id }) => (ids === null ? id !== 'none' : ids.includes(id)));
  const counted = segments.filter(({ id }) => ids === null || ids.includes(id));
  const customers = counted.reduce((n, one) => n + one.customers, 0);
  const definition = noteDefinition(rfm, { f, record, segments: inside });
  return exportNoteText({ ...facts, segments, definition, customers, ...change }, f)
    .replaceAll('\u00a0', ' ')
    .split('\n');
}

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

it('says which tag everybody in the file carries', () => {
  const note = lines({ segmentIds: null, tag: { name: 'VIP\n*' }, customers: 7 });
  expect(note).toEqual(
    expect.arrayContaining([
      'DANS LE FICHIER : 7 clients',
      '- Seulement ceux qui portent l’étiquette « VIP * »',
      'LAISSÉS DE CÔTÉ : 93 clients',
      '- sans l’étiquette : 93',
    ]),
  );
});

it('says what the file is for and whom wishes keep out of it', () => {
  const note = lines({ customers: 24, purpose: 'email', left: { opposed: 4, refused: 2 } });
  expect(note).toEqual(
    expect.arrayContaining([
      'DANS LE FICHIER : 24 clients',
      '- Pour : E-mail',
      '- Champions',
      'LAISSÉS DE CÔTÉ : 76 clients',
      '- opposés à être contactés : 4',
      '- refusent ce canal dans les fichiers : 2',
      '- dans d’autres segments : 50',
    ]),
  );
});

it('defines the segments of another segmentation', () => {
  const f = FORMATS.en;
  const note = noteDefinition(
    { kind: 'tags', def: { kind: 'tags', tags: ['vip'] }, facts: [{ id: 'vip', name: 'VIP' }] },
    { f, record: { dataset, currency: 'EUR' }, segments: [{ id: 'vip', name: 'VIP' }] },
  );
  expect(note[0]).toContain('VIP');
  expect(note.join()).not.toContain('**');
});
