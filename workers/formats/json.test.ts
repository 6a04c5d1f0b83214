import { describe, expect, test } from 'vitest';
import { createIngestRoom } from '../ingest/room';
import { codeOf, fileOf, valueOf } from '../ingest/testing';
import { JsonSplitter } from './jsonSplitter';

const room = createIngestRoom();
const read = async (text: string | Uint8Array<ArrayBuffer>) => {
  const { parts, kind } = valueOf(await room.expand(fileOf(text, 'a.json')));
  expect(kind).toBe('json');
  return Promise.all(
    parts.map(async ({ name, file, notes, rows }) => ({
      name,
      notes,
      rows,
      text: await file.text(),
    })),
  );
};

describe('records', () => {
  test.each([
    ['an array', '[{"a":1,"b":"x, y"},\n {"c":true,"a":null}]'],
    ['one per line', '{"a":1,"b":"x, y"}\n\n{"c":true,"a":null}\n'],
    ['one after the other', '{"a":1,"b":"x, y"}{"c":true,"a":null}'],
    ['under a mark', '\ufeff[{"a":1,"b":"x, y"},{"c":true,"a":null}]'],
  ])('%s: columns are all keys, as first seen', async (_name, text) => {
    expect((await read(text))[0]).toMatchObject({
      text: 'a,b,c\n1,"x, y",\n,,true\n',
      rows: 3,
      notes: [],
    });
  });

  test('objects one level deep become columns, what is deeper becomes text', async () => {
    const [part] = await read(
      '[{"id":1,"client":{"nom":"Zoé","adresse":{"ville":"Aix"}},"tags":["a","b"],"vide":{}}]',
    );
    expect(part?.text).toBe(
      'id,client.nom,client.adresse,tags\n1,Zoé,"{""ville"":""Aix""}","[""a"",""b""]"\n',
    );
    expect(part?.notes).toEqual([{ code: 'nested-values', params: { columns: 3 } }]);
  });

  test('numbers keep every digit', async () => {
    const [part] = await read(
      '[{"id":12345678901234567890,"n":0.1234567890123456789,"t":"1234567890123456789","x":1e21,"y":-1.5e-7}]',
    );
    expect(part?.text).toBe(
      'id,n,t,x,y\n12345678901234567890,0.1234567890123456789,1234567890123456789,1000000000000000000000,-0.00000015\n',
    );
  });

  test('hostile keys are labels like others', async () => {
    const [part] = await read(
      '[{"__proto__":{"polluted":"yes"},"constructor":{"prototype":1},"toString":"x","":"y"}]',
    );
    expect(part?.text).toBe('__proto__.polluted,constructor.prototype,toString,\nyes,1,x,y\n');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an object around lists gives a part for each', async () => {
    const parts = await read('{"page":1,"clients":[{"id":1}],"ventes":[{"n":2},{"n":3}]}');
    expect(parts.map(({ name, text }) => [name, text])).toEqual([
      ['clients', 'id\n1\n'],
      ['ventes', 'n\n2\n3\n'],
    ]);
  });

  test('UTF-16, newlines and quotes inside values', async () => {
    const text = '[{"a":"été\\n\\"x\\""}]';
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    [...text].forEach((letter, i) => (wide[2 + i * 2] = letter.charCodeAt(0)));
    expect((await read(wide))[0]?.text).toBe('a\n"été\n""x"""\n');
  });

  test('what is no list of records, or is cut short', async () => {
    expect(codeOf(await room.expand(fileOf('[[1,2],[3,4]]')))).toBe('json-no-table');
    expect(codeOf(await room.expand(fileOf('[{"a":1},{"a":')))).toBe('file-damaged');
    expect((await read('[{"a":1},3,null]'))[0]?.notes).toEqual([
      { code: 'not-records', params: { records: 2 } },
    ]);
  });
});

test('pieces cut anywhere give the same values', () => {
  const text = ' [ {"a":"x\\\\\\"}]{", "b":[1,{"c":2}]} , 12 ,"s\\"]", null,{"z":{}}]';
  const cut = (size: number) => {
    const splitter = new JsonSplitter();
    const values: string[] = [];
    for (let at = 0; at < text.length; at += size)
      values.push(...splitter.push(text.slice(at, at + size)));
    return [...values, ...splitter.finish()];
  };
  const whole = cut(text.length);
  expect(whole.map((value) => JSON.parse(value) as unknown)).toEqual(JSON.parse(text));
  for (let size = 1; size < text.length; size++) expect(cut(size)).toEqual(whole);
});
