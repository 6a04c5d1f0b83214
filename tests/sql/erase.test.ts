import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withErasure, type Leaving } from '../../src/lib/core/privacy/erased';
import type { Recipe } from '../../src/lib/core/recipe';
import type { SourceFile } from '../../src/lib/flows/import/reading';
import { leaveOut, withoutErased } from '../../src/lib/flows/privacy/leave';
import { countRemaining, findPeople, peopleOf } from '../../src/lib/flows/privacy/people';
import { sql } from '../../src/lib/sql/text';
import { importInNode, portsInNode, type Imported } from '../helpers/pipeline';
import { csv, THREE_SYSTEMS } from '../helpers/three-systems';

const SALT = '00ff';

const datasetOf = (base: Imported) => ({ ...base.summary, id: 'd', builtAt: 0, bytes: 0 });

const sourcesOf = (base: Imported): SourceFile[] =>
  base.reading.staged.flatMap(({ id, files }) =>
    files.map(({ file, dialect }) => ({ id, file, dialect })),
  );

async function leave(base: Imported, leaving: Leaving, files: readonly SourceFile[]) {
  const { ports } = portsInNode();
  const settle = () => ({ recipe: base.recipe, guesses: [] });
  const left = await leaveOut(ports, files, leaving, settle, {});
  if (!left.ok) throw new Error(JSON.stringify(left.error));
  return left.value;
}

async function keyOf(base: Imported, who: string): Promise<number> {
  const found = await findPeople(base.session, datasetOf(base), [who], 10);
  if (!found.ok || found.value.length !== 1) throw new Error(JSON.stringify(found));
  return found.value[0]?.key ?? 0;
}

async function leavingOf(base: Imported, ...who: string[]) {
  const keys = await Promise.all(who.map((one) => keyOf(base, one)));
  const people = await peopleOf(base.session, datasetOf(base), keys, SALT);
  if (!people.ok) throw new Error(JSON.stringify(people.error));
  return people.value;
}

const keep = (recipe: Recipe) => () => recipe;

describe('somebody known to a shop, a till and an e-mail tool', () => {
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode(THREE_SYSTEMS);
  }, 120_000);
  afterAll(() => base.close());

  it('is known by every identifier and address of theirs, and by hashes that only the salt explains', async () => {
    const people = await leavingOf(base, '9000001');
    expect(people.traces.identifiers).toEqual(
      new Set(['C01', '9000001', 'marie.dupont@mail.example']),
    );
    expect(people.traces.texts).toEqual(
      expect.arrayContaining(['marie.dupont@mail.example', 'Marie Dupont']),
    );
    // printf '%s' '00ffC01' | sha256sum
    expect(people.hashes).toContain(
      '7f180d3b5b3a272477fcd3da63407df67095601d0f42d1d2e20ade4530af9445',
    );
  });

  it('leaves every file without a trace, and every other byte in its place', async () => {
    const people = await leavingOf(base, 'C01');
    const { files, cut } = await leave(base, people, sourcesOf(base));
    // Marie Dupont: 1 line of the shop, 1 order, 2 receipts, 1 line of the e-mail tool.
    expect(cut).toEqual([
      { file: 'boutique_clients.csv', lines: 1 },
      { file: 'boutique_commandes.csv', lines: 1 },
      { file: 'caisse.csv', lines: 2 },
      { file: 'emailing.csv', lines: 1 },
    ]);
    for (const [i, { file }] of files.entries()) {
      const before = (await THREE_SYSTEMS[i]?.text()) ?? '';
      const expected = before
        .split('\n')
        .filter((line) => !/Marie|MARIE|C01;|9000001/.test(line))
        .join('\n');
      expect(await file.text()).toBe(expected);
    }
    const again = await importInNode(files, keep(base.recipe));
    expect(again.summary).toMatchObject({ customers: 28, amount: 247.5 });
    const remaining = await countRemaining(again.session, datasetOf(again), people);
    expect(remaining).toEqual({ ok: true, value: 0 });
    expect(await countRemaining(base.session, datasetOf(base), people)).toEqual({
      ok: true,
      value: 1,
    });
    again.close();
  }, 120_000);

  it('does not take along those who share a mailbox', async () => {
    const people = await leavingOf(base, 'C04');
    expect(people.traces.texts).not.toContain('petitjean@mail.example');
    const { files } = await leave(base, people, sourcesOf(base));
    const all = (await Promise.all(files.map(({ file }) => file.text()))).join('');
    expect(all).not.toMatch(/Jeanne|C04;/);
    expect(all).toMatch(/Henri;Petitjean;petitjean@mail.example/);
  });
});

describe('a file as people make them', () => {
  const ORDERS = [
    'Ventes du mois',
    '',
    'commande;client_id;date_commande;montant;commentaire;email',
    '1;A1;2025-01-01;10,00;x;a@mail.example',
    '2;"A2";2025-01-02;20,00;"deux',
    'lignes";b@mail.example',
    '',
    '3;A3;2025-01-03;30,00;x;c@mail.example',
    '4;A2;2025-01-04;5,00;x;b@mail.example;trop',
    '5;A4;2025-01-05;7,00;x;B@mail.example',
    '6;A1;2025-01-06;8,00;x;a@mail.example',
    '7;A3;2025-01-07;9,00;x;c@mail.example',
    'Total;;;94,00;;',
  ];

  it.each<[string, string, (text: string) => BlobPart]>([
    ['UTF-8 and LF', '\n', (text) => text],
    ['UTF-8 and CR LF', '\r\n', (text) => text],
    [
      'UTF-16',
      '\r\n',
      (text) => {
        const bytes = new Uint8Array(2 + text.length * 2);
        const view = new DataView(bytes.buffer);
        view.setUint16(0, 0xfeff, true);
        [...text].forEach((sign, i) => view.setUint16(2 + 2 * i, sign.charCodeAt(0), true));
        return bytes;
      },
    ],
  ])(
    'loses records on several lines, refused lines and other identifiers of an address: %s',
    async (_, newline, encode) => {
      const file = new File([encode(ORDERS.join(newline) + newline)], 'ventes.csv');
      const base = await importInNode([file]);
      expect(base.summary.customers).toBe(3);
      // The address of A2 stands beside A4 too, who is the same customer.
      const { rows } = await base.session
        .run(sql`SELECT sha256('00ff' || 'A2'), sha256('00ff' || 'b@mail.example')`)
        .then((done) => (done.ok ? done.value : { rows: [] }));
      const leaving = { salt: SALT, hashes: (rows[0] ?? []).map(String) };
      const { files, cut } = await leave(base, leaving, sourcesOf(base));
      expect(cut).toEqual([{ file: 'ventes.csv', lines: 3 }]);
      const bytes = (await files[0]?.file.arrayBuffer()) ?? new ArrayBuffer();
      const text = new TextDecoder(
        newline === '\r\n' && encode('a') !== 'a' ? 'utf-16le' : 'utf-8',
      ).decode(bytes);
      const left = [0, 1, 2, 3, 6, 7, 10, 11, 12].map((line) => ORDERS[line]);
      expect(text.split(newline).slice(0, -1)).toEqual(left);
      base.close();
    },
  );

  it('is no longer kept when all its lines go', async () => {
    const base = await importInNode([
      csv('ventes.csv', ['client_id;date;montant', 'A;2025-01-01;1,00', 'B;2025-01-02;2,00']),
      csv('clients.csv', ['client_id;ville', 'A;Lyon']),
    ]);
    const people = await leavingOf(base, 'A');
    const { files, cut } = await leave(base, people, sourcesOf(base));
    expect(files.map(({ file }) => file.name)).toEqual(['ventes.csv']);
    expect(cut).toContainEqual({ file: 'clients.csv', lines: 1, dropped: true });
    base.close();
  });
});

it('whoever was erased does not come back with the files of next month', async () => {
  const base = await importInNode([
    csv('ventes.csv', ['client_id;date;montant', 'A;2025-01-01;1,00', 'B;2025-01-02;2,00']),
  ]);
  const { hashes } = await leavingOf(base, 'A');
  const erasure = {
    at: 0,
    why: 'erase' as const,
    people: 1,
    hashes,
    files: [],
    versions: 0,
    marks: 0,
    wishes: 0,
    decisions: 0,
    dataset: '',
  };
  const erased = withErasure({ salt: SALT, hashes: [], log: [] }, erasure);
  const [source] = sourcesOf(base);
  const next = csv('ventes.csv', [
    'client_id;date;montant',
    'A;2025-02-01;1,00',
    'C;2025-02-02;9,00',
  ]);
  const files = [source, { ...source, file: next }] as SourceFile[];
  const { ports } = portsInNode();
  const settle = () => ({ recipe: base.recipe, guesses: [] });
  const read = await withoutErased(ports, files, erased, settle, {});
  const left = read.ok ? await Promise.all(read.value.map(({ file }) => file.text())) : [];
  expect(left).toEqual([
    'client_id;date;montant\nB;2025-01-02;2,00\n',
    'client_id;date;montant\nC;2025-02-02;9,00\n',
  ]);
  base.close();
});
