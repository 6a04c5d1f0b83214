import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../src/lib/core/dialect';
import { codeOf, fileOf, valueOf } from './testing';
import { createIngestRoom } from './room';

const room = createIngestRoom();
const look = async (text: string | Uint8Array<ArrayBuffer>, chosen?: Partial<Dialect>) =>
  valueOf(await room.preview(fileOf(text), chosen));
const failing = async (text: string | Uint8Array<ArrayBuffer>) =>
  codeOf(await room.preview(fileOf(text)));
const bytes = (...values: number[]) => new Uint8Array(values);

describe('what cannot be read is named', () => {
  test.each([
    ['nothing', '', 'file-empty'],
    ['blank lines', '\n\r\n  \n', 'file-empty'],
    ['a mark and nothing else', '\ufeff', 'file-empty'],
    ['a header alone', 'id,date,amount\n', 'file-header-only'],
    ['one column', 'email\na@b.fr\nc@d.fr\n', 'file-one-column'],
    ['zero bytes', 'a,b\n1,\u00002\n', 'file-binary'],
    ['a page', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'file-unsupported-format'],
    ['json', '[{"a":1},{"a":2}]', 'file-unsupported-format'],
  ])('%s', async (_name, text, code) => {
    expect(await failing(text)).toBe(code);
  });

  test.each([
    ['gzip', bytes(0x1f, 0x8b, 8, 0)],
    ['pdf', new TextEncoder().encode('%PDF-1.7')],
    ['png', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['xlsx', new TextEncoder().encode('PK\x03\x04....[Content_Types].xml')],
    ['zip', new TextEncoder().encode('PK\x03\x04....photo.jpg')],
  ])('format %s', async (format, content) => {
    const result = await room.preview(fileOf(content));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-unsupported-format', params: { format } },
    });
  });

  test('zero bytes far from the beginning', async () => {
    expect(await failing(`id,n\n${'1,2\n'.repeat(200_000)}3,\u0000\n`)).toBe('file-binary');
  });
});

describe('delimiters', () => {
  test.each([
    ['decimal comma under semicolons, without header', '1;12,50\n2;13,20\n3;8,00\n', ';', 2],
    ['decimal comma quoted under commas', 'id,montant,nom\n1,"12,50",a\n2,"13,20",b\n', ',', 3],
    ['semicolon inside quotes', 'id,nom,n\n1,"a;b;c",2\n2,"d;e;f",3\n', ',', 3],
    ['a blank before quotes', 'id, nom, n\n1, "a, b", 2\n2, "c, d", 3\n', ',', 3],
    ['tabs', 'id\tnom\n1\ta, b\n2\tc, d\n', '\t', 2],
    ['bars', 'id|nom|n\n1|x|2\n2|y|3\n', '|', 3],
    ['two decimals under semicolons', 'a;b;c\n1,5;2,5;x\n2,5;3,5;y\n', ';', 3],
  ])('%s', async (_name, text, delimiter, columns) => {
    const preview = await look(text);
    expect([preview.dialect.delimiter, preview.labels.length]).toEqual([delimiter, columns]);
  });

  test('apostrophes as quotes, and apostrophes as apostrophes', async () => {
    const quoted = await look("'id','nom'\n'1','Smith, J'\n'2','Doe, K'\n");
    expect(quoted.dialect.quote).toBe("'");
    expect(quoted.rows[0]).toEqual(['1', 'Smith, J']);
    expect((await look("id,nom\n1,'t Hooft\n2,l'année\n")).dialect.quote).toBe('"');
  });

  test('an inch sign is not a quote', async () => {
    const preview = await look('id;nom\n1;"5 pouces\n2;x\n3;y\n4;z\n');
    expect(preview.dialect.quote).toBe('');
    expect(preview.rows).toHaveLength(4);
    expect((await look('id;nom\n1;écran 5"\n2;x\n')).rows[0]).toEqual(['1', 'écran 5"']);
  });

  test('what the person chose is obeyed', async () => {
    const preview = await look('a;b,c\n1;2,3\n', { delimiter: ',', header: false });
    expect(preview.rows).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ]);
    expect(preview.guesses.delimiter).toMatchObject({
      certainty: 'sure',
      evidence: { code: 'chosen' },
    });
    expect(preview.guesses.header.evidence.code).toBe('chosen');
  });
});

describe('header or not', () => {
  test.each([
    ['data alone', '1001,2024-01-05,12.5\n1002,2024-01-06,8\n', false],
    ['words that no dictionary holds', 'foo,bar,baz\n1,2,3\n4,5,6\n', true],
    ['names of known columns over text', 'Client;Ville\nDupont;Lyon\nMartin;Paris\n', true],
    ['years as labels', 'Client;2023;2024\nA;10;20\nB;30;40\n', true],
    ['text whose first line comes back', 'web;Lyon\nboutique;Paris\nweb;Lyon\n', false],
  ])('%s', async (_name, text, header) => {
    expect((await look(text)).dialect.header).toBe(header);
  });

  test('hostile labels stay text, by position', async () => {
    const labels = [
      '__proto__',
      'constructor',
      'a"b',
      'x;drop table',
      '<img src=x onerror=alert(1)>',
      'two\nlines',
      '',
      'same',
      'same',
    ];
    const line = labels.map((label) => `"${label.replaceAll('"', '""')}"`).join(',');
    const file = fileOf(`${line}\n${labels.map((_, i) => i).join(',')}\n`);
    const preview = valueOf(await room.preview(file));
    expect(preview.labels).toEqual(labels);
    expect(preview.rows).toEqual([labels.map((_, i) => String(i))]);
    const text = valueOf(await room.readable(file, preview.dialect));
    expect([text.linesAbove, await text.blob.text()]).toEqual([2, '0,1,2,3,4,5,6,7,8\n']);
  });

  test('lines of title above the table', async () => {
    const preview = await look(
      'Ventes du magasin\n\nid;date;montant\n1;01/02/2024;12,5\n2;03/02/2024;8,5\n',
    );
    expect([preview.dialect.skipLines, preview.labels]).toEqual([2, ['id', 'date', 'montant']]);
  });

  test('a header one cell short', async () => {
    expect((await look('a;b\n1;2;\n3;4;\n')).labels).toEqual(['a', 'b', '']);
    expect((await look('qty;price\nr1;1;2\nr2;3;4\n')).labels).toEqual(['', 'qty', 'price']);
  });
});

describe('lines', () => {
  test.each([
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('%s', async (_name, newline) => {
    const preview = await look(['id,n', '1,2', '3,4', ''].join(newline));
    expect([preview.labels, preview.rows]).toEqual([
      ['id', 'n'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  test('mixed newlines, ragged records, a giant line', async () => {
    expect((await look('id,n\r\n1,2\n3,4\r5,6\n')).rows).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(
      (await look('id,n,x\n1,2,3\n4,5\n6,7,8,9\n1,1,1\n')).rows.map((row) => row.length),
    ).toEqual([3, 2, 4, 3]);
    const giant = await look(`id,text\n1,${'x'.repeat(100_000)}\n2,y\n`);
    expect(giant.rows.map((row) => row[1]?.length)).toEqual([100_000, 1]);
    const beyondTheFirstPart = await look(`id,text\n1,"${'x\n'.repeat(100_000)}"\n2,y\n`);
    expect(beyondTheFirstPart.rows).toHaveLength(2);
  });

  test('columns at fixed places', async () => {
    const lines = [
      'CODE  NOM             VILLE      MONTANT',
      '0001  Jean Dupont     Le Mans      12.50',
      '0002  Anne            Lyon        120.00',
      '0003                  Aix           3.00',
      '0004  Paul Le Gall    Paris        15.10',
    ];
    const preview = await look(lines.join('\r\n'));
    expect(preview.dialect).toMatchObject({ layout: 'fixed', header: true });
    expect(preview.rows[0]).toEqual(['0001', 'Jean Dupont', 'Le Mans', '12.50']);
    expect(preview.rows[2]).toEqual(['0003', '', 'Aix', '3.00']);
  });

  test('prose is no table', async () => {
    expect(await failing('Bonjour à tous\nvoici une lettre\net sa signature\n')).toBe(
      'file-one-column',
    );
  });
});
