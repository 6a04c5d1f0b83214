import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../src/lib/core/dialect';
import type { Repair, RepairKind } from '../../../src/lib/core/repairs';
import { readRecords } from '../records';
import { createIngestRoom } from '../room';
import { fileOf, valueOf } from '../testing';
import { RecordCutter } from './cutter';
import { joinLabels } from './header';
import { monthOfLabel } from './months';

const room = createIngestRoom();
const rows = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, i) => `C${from + i};0${1 + (i % 9)}/02/2024;${i + 1},50;Lyon\n`,
  ).join('');
const HEADER = 'Client;Date;Montant;Ville\n';

/** Labels, rows that the engine gets with their physical lines, and the repairs by kind. */
async function read(text: string, chosen?: Partial<Dialect>) {
  const file = fileOf(text);
  const preview = valueOf(await room.preview(file, chosen));
  const readable = valueOf(await room.readable(file, preview.dialect));
  const content = await readable.blob.text();
  const { records } = readRecords(content, readable.delimiter, readable.quote);
  const kinds = new Map<RepairKind, Repair>(preview.repairs.map((repair) => [repair.kind, repair]));
  return {
    preview,
    kinds,
    content,
    records: records.map(({ fields }) => fields),
    lines: records.map(({ line }) => line + readable.linesAbove),
  };
}

describe('lines that are no records', () => {
  test('totals and subtotals, a header come back, notes below: emptied, every line keeps its number', async () => {
    const { records, lines, kinds, preview } = await read(
      `${HEADER}${rows(4)}Sous-total Lyon;;10,00;\n${HEADER}${rows(3, 4)}TOTAL GÉNÉRAL;;16,00;\n\nSource : caisse centrale\n(1) hors taxes\n`,
    );
    expect([...kinds.keys()]).toEqual(['repeated-headers', 'total-lines', 'closing-notes']);
    expect(kinds.get('total-lines')).toMatchObject({ count: 2, lines: [6, 11], accepted: true });
    expect(kinds.get('closing-notes')?.lines).toEqual([13, 14]);
    expect(kinds.get('closing-notes')?.before[0]?.[0]).toBe('TOTAL GÉNÉRAL');
    expect(kinds.get('total-lines')?.before[1]).toEqual(['Sous-total Lyon', '', '10,00', '']);
    expect(kinds.get('total-lines')?.after).not.toContainEqual([
      'Sous-total Lyon',
      '',
      '10,00',
      '',
    ]);
    expect(records.map(([id]) => id)).toEqual(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(lines).toEqual([2, 3, 4, 5, 8, 9, 10]);
    expect(preview.rows).toHaveLength(7);
  });

  test('each can be refused', async () => {
    const text = `${HEADER}${rows(4)}Total;;10,00;\nFin du fichier;;;\n`;
    const { records, preview } = await read(text, { repairs: ['closing-notes'] });
    expect(records.map(([id]) => id)).toEqual(['C0', 'C1', 'C2', 'C3', 'Total']);
    expect(preview.dialect.repairs).toEqual(['closing-notes']);
    const none = await read(text, { repairs: [] });
    expect(none.records).toHaveLength(6);
    expect(none.preview.repairs.map(({ accepted }) => accepted)).toEqual([false, false]);
  });

  test('a customer named Total, a lone cell among records, and text that says total stay', async () => {
    const { records, kinds } = await read(
      `${HEADER}${rows(3)}Total Energies;04/02/2024;9,00;Paris\nC9;;;\n${rows(2, 3)}Tota;;3,00;Nice\n`,
    );
    expect([kinds.size, records.length]).toEqual([0, 8]);
  });

  test('found at the end of a long file too, across pieces', async () => {
    const { kinds, records } = await read(`${HEADER}${rows(60_000)}Total;;123,00;\n`);
    expect(kinds.get('total-lines')).toMatchObject({ count: 1, lines: [] });
    expect([records.length, records.at(-1)?.[0]]).toEqual([60_000, 'C59999']);
  });

  test('quoted cells with newlines are cut whole wherever pieces end', () => {
    const text = 'a,"b\r\n""c""",d\r\ne,f"g,h\n\n"x\n,y", "z\nz"\r';
    const whole = new RecordCutter(44, 34).push(text, true);
    expect(whole).toEqual(['a,"b\r\n""c""",d\r\n', 'e,f"g,h\n', '\n', '"x\n,y", "z\nz"\r']);
    for (let size = 1; size < text.length; size++) {
      const cutter = new RecordCutter(44, 34);
      const pieces: string[] = [];
      for (let at = 0; at < text.length; at += size)
        pieces.push(...cutter.push(text.slice(at, at + size), at + size >= text.length));
      expect(pieces).toEqual(whole);
    }
  });
});

describe('headers', () => {
  test('title lines are told, and can be kept', async () => {
    const text = `Ventes 2024\n\n${HEADER}${rows(3)}`;
    const { kinds, preview } = await read(text);
    expect(kinds.get('title-lines')).toMatchObject({ count: 2, lines: [1], accepted: true });
    expect(preview.labels[0]).toBe('Client');
    expect((await read(text, { skipLines: 0 })).kinds.get('title-lines')?.accepted).toBe(false);
  });

  test('two lines become one label; the dialect reads the file again the same way', async () => {
    const text = `Export\n;;2023;;2024;\nClient;Ville;CA;Qté;CA;Qté\n${Array.from({ length: 5 }, (_, i) => `C${i};Lyon;${i},5;${i};${i},7;${i}\n`).join('')}`;
    const { preview, kinds, records, lines } = await read(text);
    const labels = ['Client', 'Ville', '2023 CA', '2023 Qté', '2024 CA', '2024 Qté'];
    expect(kinds.get('two-line-header')?.after[0]).toEqual(labels);
    expect([preview.labels, preview.dialect.skipLines, preview.dialect.repairs]).toEqual([
      labels,
      2,
      ['two-line-header'],
    ]);
    expect([records.length, lines[0]]).toEqual([5, 4]);
    expect((await read(text, preview.dialect)).preview.labels).toEqual(labels);
    expect((await read(text, { repairs: ['title-lines'] })).preview.dialect.skipLines).toBe(1);
    expect((await read(text, { repairs: [] })).preview.dialect.skipLines).toBe(0);
    const again = (await read(text, preview.dialect)).preview.repairs;
    expect(again.map(({ kind, count, accepted }) => [kind, count, accepted])).toEqual([
      ['title-lines', 1, true],
      ['two-line-header', 1, true],
    ]);
  });

  test('a text record under a header is a record', async () => {
    const { kinds, preview } = await read(
      'Client;Ville;Note\nAnne;Lyon;ok\nPaul;Nice;non\nZoé;Aix;oui\nLéa;Pau;ok\n',
    );
    expect([kinds.size, preview.rows.length]).toEqual([0, 4]);
  });

  test.each([
    [
      ['Date de', 'Montant'],
      ['commande', 'TTC'],
      ['Date de commande', 'Montant TTC'],
    ],
    [
      ['', 'Lyon', '', 'Nice'],
      ['id', 'a', 'b', 'c'],
      ['id', 'Lyon a', 'Lyon b', 'Nice c'],
    ],
    [
      ['Client', 'CA'],
      ['', 'CA'],
      ['Client', 'CA'],
    ],
  ])('%j over %j', (upper, lower, joined) => {
    expect(joinLabels(upper, lower)).toEqual(joined);
  });
});

describe('tables of another shape', () => {
  const MONTHS =
    'Client;Ville;janv. 2024;févr. 2024;mars 2024\nC1;Lyon;10,5;;3\nC2;Nice;4;5;6\nTotal;;14,5;5;9\n';

  test('months as columns: offered, and made when asked', async () => {
    const offered = await read(MONTHS);
    expect(offered.kinds.get('unpivot-months')).toMatchObject({ count: 3, accepted: false });
    expect(offered.preview.labels).toHaveLength(5);
    const made = await read(MONTHS, { repairs: ['total-lines', 'unpivot-months'] });
    expect(made.preview.labels).toEqual(['Client', 'Ville', 'mois', 'montant']);
    expect(made.records).toEqual([
      ['C1', 'Lyon', '2024-01-01', '10,5'],
      ['C1', 'Lyon', '2024-03-01', '3'],
      ['C2', 'Nice', '2024-01-01', '4'],
      ['C2', 'Nice', '2024-02-01', '5'],
      ['C2', 'Nice', '2024-03-01', '6'],
    ]);
    expect(made.preview.rows).toEqual(made.records);
  });

  test.each([
    ['2024-03', '2024-03-01'],
    ['03/2024', '2024-03-01'],
    ['01/03/2024', '2024-03-01'],
    ['Mars 2024', '2024-03-01'],
    ['mars-24', '2024-03-01'],
    ['Mar 2024', '2024-03-01'],
    ['2024-03-01', '2024-03-01'],
    ['août 23', '2023-08-01'],
    ['13/2024', null],
    ['Mars', null],
    ['15/03/2024', null],
    ['2024', null],
    ['constructor 24', null],
  ])('label %s', (label, month) => {
    expect(monthOfLabel(label)).toBe(month);
  });

  test('a table on its side', async () => {
    const text = 'Client;C1;C2;C3\nDate;01/02/2024;02/02/2024;03/02/2024\nMontant;1,5;2,5;3,5\n';
    expect((await read(text)).kinds.get('transposed')).toMatchObject({ accepted: false });
    const made = await read(text, { repairs: ['transposed'] });
    expect(made.preview.labels).toEqual(['Client', 'Date', 'Montant']);
    expect(made.records).toEqual([
      ['C1', '01/02/2024', '1,5'],
      ['C2', '02/02/2024', '2,5'],
      ['C3', '03/02/2024', '3,5'],
    ]);
  });
});
