import { expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import type { RememberedFile } from '../../src/lib/contracts/handles';
import type { KeptFile } from '../../src/lib/contracts/store';
import { openContainers } from '../../src/lib/flows/import/containers';
import { readFiles } from '../../src/lib/flows/import/reading';
import {
  findAgain,
  rememberedFiles,
  replaceKept,
  type FoundFile,
} from '../../src/lib/flows/import/reread';
import { filesToReplay, NO_CHANGE } from '../../src/lib/flows/import/replay';
import type { DatasetSummary } from '../../src/lib/core/dataset';
import { xlsxOf } from '../../workers/formats/testing';
import { keptFiles } from '../../src/lib/flows/import/save';
import { rememberRefreshed } from '../../src/lib/flows/refresh/remember';
import { must, planFor, first, ports } from './refresh-kit';

const month = (number: number, ...amounts: number[]) =>
  [
    'Code client;N° commande;Date commande;Montant',
    ...amounts.map((amount, i) => `C${i};${number}${i};0${i + 1}/0${number}/2024;${amount},00`),
    '',
  ].join('\n');

/** A place on the disk: what is read there now, or nothing. */
function place(name: string, read: () => File | null, permission: PermissionState = 'granted') {
  const handle = {
    kind: 'file',
    name,
    queryPermission: () => Promise.resolve(permission),
    requestPermission: () => Promise.resolve(permission),
    getFile: () => {
      const file = read();
      return file
        ? Promise.resolve(file)
        : Promise.reject(new DOMException('gone', 'NotFoundError'));
    },
  };
  return handle as unknown as FileSystemFileHandle;
}

/** Files imported from the disk, with what a project keeps and remembers of them. */
async function imported(...files: readonly File[]) {
  const now = new Map(files.map((file): [string, File | null] => [file.name, file]));
  const handles = new Map(
    files.map((file) => [file, place(file.name, () => now.get(file.name) ?? null)]),
  );
  const sources = await openContainers(ports.ingest, files, {});
  const reading = must(await readFiles(ports, sources));
  const kept = keptFiles(reading.staged);
  await reading.abandon();
  return { now, kept, remembered: rememberedFiles(sources, kept, handles) };
}

const contents = (kept: readonly KeptFile[]) => Promise.all(kept.map(({ blob }) => blob.text()));
const again = async (remembered: readonly RememberedFile[], kept: readonly KeptFile[]) =>
  contents(must(await replaceKept(ports.ingest, kept, await findAgain(remembered))));
const changedAt = (name: string, text: string | Uint8Array<ArrayBuffer>) =>
  new File([text], name, { lastModified: 1 });

it('of several files of one source, only the one that changed gives way', async () => {
  const texts = [month(1, 10, 20), month(2, 30, 40), month(3, 50, 60)];
  const { now, kept, remembered } = await imported(
    ...texts.map((text, i) => new File([text], `ventes-0${i + 1}.csv`)),
  );
  expect(kept.map(({ sourceId }) => sourceId)).toEqual(['s1', 's1', 's1']);
  const corrected = month(2, 31, 41, 51);
  now.set('ventes-02.csv', changedAt('ventes-02.csv', corrected));
  expect(await again(remembered, kept)).toEqual([texts[0], corrected, texts[2]]);
}, 60_000);

it('of an archive read again, every table goes to its own place', async () => {
  const zip = (...months: string[]) =>
    zipSync(Object.fromEntries(months.map((m, i) => [`ventes-0${i + 1}.csv`, strToU8(m)])));
  const texts = [month(1, 10, 20), month(2, 30, 40)];
  const { now, kept, remembered } = await imported(new File([zip(...texts)], 'base.zip'));
  const fresh = [month(1, 11, 21, 31), month(2, 33, 43)];
  now.set('base.zip', changedAt('base.zip', zip(...fresh)));
  expect(await again(remembered, kept)).toEqual(fresh);

  now.set('base.zip', changedAt('base.zip', zip(fresh[0] ?? '')));
  const missing = await replaceKept(ports.ingest, kept, await findAgain(remembered));
  expect(missing).toMatchObject({
    ok: false,
    error: { code: 'part-missing', params: { part: 'ventes-02.csv' } },
  });
  now.set('base.zip', changedAt('base.zip', zip(...fresh).slice(0, 80)));
  const damaged = await replaceKept(ports.ingest, kept, await findAgain(remembered));
  expect(damaged).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
}, 60_000);

it('of a workbook read again, sheets are found by name, and one that is new is said', async () => {
  const rowXml = (line: string) =>
    `<row>${line
      .split(';')
      .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
      .join('')}</row>`;
  const book = (...sheets: readonly (readonly [string, string])[]) =>
    xlsxOf(
      {
        sheets: sheets.map(([name, text]) => ({
          name,
          rows: text.trim().split('\n').map(rowXml).join(''),
        })),
      },
      'base.xlsx',
    );
  const clients = 'Code client;E-mail\nC0;a@mail.example\nC1;b@mail.example\n';
  const { now, kept, remembered } = await imported(
    book(['Ventes', month(1, 10, 20)], ['Clients', clients]),
  );
  const replaced = async (...sheets: readonly (readonly [string, string])[]) => {
    now.set(
      'base.xlsx',
      changedAt('base.xlsx', new Uint8Array(await book(...sheets).arrayBuffer())),
    );
    return replaceKept(ports.ingest, kept, await findAgain(remembered));
  };
  const found = must(
    await replaced(['Clients', clients], ['Retours', month(3, 9)], ['Ventes', month(2, 30)]),
  );
  expect(found.map(({ sourceId, name }) => [sourceId, name])).toEqual([
    ['s1', 'base.xlsx › Ventes'],
    ['s2', 'base.xlsx › Clients'],
  ]);
  expect(await found[0]?.blob.text()).toContain('30');
  const said = { code: 'new-part', params: { name: 'Retours' } };
  expect(found.flatMap(({ notes = [] }) => notes)).toEqual([said]);
  // The reading says it, in the place of what was said before.
  const before = { sourceId: 's1', notes: [{ code: 'dates-1904' as const }] };
  const dataset = { sources: [before] } as unknown as DatasetSummary;
  const { recipe, guesses } = must(
    await readFiles(
      ports,
      kept.map(({ sourceId, name, blob }) => ({ id: sourceId, file: new File([blob], name) })),
    ),
  );
  const read = await readFiles(
    ports,
    filesToReplay(found, { recipe, guesses, dataset }, NO_CHANGE),
  );
  expect(must(read).staged.map(({ notes }) => notes)).toEqual([[said], []]);
  expect(await replaced(['Clients', clients], ['Retours', month(3, 9)])).toMatchObject({
    ok: false,
    error: { code: 'part-missing', params: { fileName: 'base.xlsx', part: 'Ventes' } },
  });
}, 60_000);

it('of an archive read again, an entry that is new is said', async () => {
  const zip = (...names: string[]) =>
    new File(
      [zipSync(Object.fromEntries(names.map((n, i) => [n, strToU8(month(i + 1, 10))])))],
      'base.zip',
      { lastModified: names.length },
    );
  const { now, kept, remembered } = await imported(zip('ventes-01.csv'));
  now.set('base.zip', zip('ventes-01.csv', 'ventes-02.csv'));
  const found = must(await replaceKept(ports.ingest, kept, await findAgain(remembered)));
  expect(found).toMatchObject([
    { sourceId: 's1', notes: [{ code: 'new-part', params: { name: 'ventes-02.csv' } }] },
  ]);
}, 60_000);

it('a file that is gone or refused is said to be', async () => {
  const { now, remembered } = await imported(new File([month(1, 10, 20)], 'ventes.csv'));
  const states = async (files: readonly RememberedFile[]): Promise<FoundFile['state'][]> =>
    (await findAgain(files)).map(({ state }) => state);
  now.set('ventes.csv', null);
  expect(await states(remembered)).toEqual(['gone']);
  const refused = remembered.map((one) => ({
    ...one,
    handle: place(one.name, () => null, 'denied'),
  }));
  expect(await states(refused)).toEqual(['refused']);
}, 60_000);

it('after a refresh, replaced files are forgotten and new ones are remembered at their place', async () => {
  const january = new File([month(1, 10, 20)], 'ventes-01.csv');
  const base = await first(january);
  const former: readonly RememberedFile[] = [
    {
      handle: place('ventes-01.csv', () => january),
      name: 'ventes-01.csv',
      size: january.size,
      lastModified: january.lastModified,
      parts: [{ sourceId: 's1', part: null }],
    },
  ];
  const february = new File([month(2, 30, 40)], 'ventes-02.csv');
  const plan = await planFor(base, [february]);
  const incoming = plan.incoming.map((i) => ({
    ...i,
    file: { ...i.file, given: { file: february, part: null } },
  }));
  const handles = new Map([[february, place('ventes-02.csv', () => february)]]);
  const after = async (mode: 'append' | 'replace') => {
    let written: readonly RememberedFile[] = [];
    const store = {
      remembered: () => Promise.resolve({ ok: true, value: former } as const),
      remember: (_: string, files: readonly RememberedFile[]) => {
        written = files;
        return Promise.resolve({ ok: true, value: undefined } as const);
      },
    };
    const added = { sourceId: 's1', name: february.name, blob: february };
    const kept = mode === 'append' ? [...base.kept, added] : [added];
    const decision = { mode, key: null, renamed: [], taken: new Set<string>() };
    await rememberRefreshed(store, 'p', { incoming }, new Map([['s1', decision]]), kept, handles);
    return written.map(({ name, parts }) => [name, parts]);
  };
  expect(await after('append')).toEqual([
    ['ventes-01.csv', [{ sourceId: 's1', part: null }]],
    ['ventes-02.csv', [{ sourceId: 's1', part: null, place: 1 }]],
  ]);
  expect(await after('replace')).toEqual([['ventes-02.csv', [{ sourceId: 's1', part: null }]]]);
}, 60_000);
