import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { applySettings } from '../../src/lib/core/backup/settings/apply';
import { settingsOf } from '../../src/lib/core/backup/settings/settings';
import { DEFAULT_SETTINGS } from '../../src/lib/core/features/settings';
import type { ProjectRecord } from '../../src/lib/core/project';
import type { Rule } from '../../src/lib/core/rules/rule';
import type { SavedSegmentation } from '../../src/lib/core/segmentation/saved-list';
import { openBackup } from '../../src/lib/flows/backup/restore';
import { writeSettings } from '../../src/lib/flows/backup/write-settings';
import { ok } from '../../src/lib/core/result';
import { createVaultRoom } from '../../workers/vault/room';
import { isoDate } from '../../src/lib/core/dates';
import { projectOf, summaryOf } from '../helpers/records';
import { first, must } from './refresh-kit';

/** Every cell is a text that nothing but this base would say. */
const FIRST = ['Quillan', 'Ysoline', 'Thibaud', 'Marzhin', 'Solveig', 'Baudouin'];
const CITY = ['Pontorson', 'Wissembourg', 'Plougastel'];
const PRODUCT = ['Bougie ambrette', 'Plaid mohair', 'Carafe soufflée', 'Lampe opaline'];
const STOCK = ['Zinnia', 'Zostère'];
const people = FIRST.map((name, i) => ({
  id: `KX-77${i}41`,
  name: `${name} Grandvaux${i}`,
  mail: `${name.toLowerCase()}.g@exemple-${i}.test`,
  phone: `06 4${i} 58 93 1${i}`,
  city: CITY[i % 3] ?? '',
  note: STOCK[i % 2] ?? '',
}));
const rows = people.flatMap((one, i) =>
  [0, 1, 2].map((n) => [
    one.id,
    one.name,
    one.mail,
    one.phone,
    one.city,
    one.note,
    `CMD-${i}${n}-8842`,
    `1${i}/0${n + 3}/2031`,
    `${1000 + i * 37 + n},${61 + n}`,
    PRODUCT[(i + n) % 4] ?? '',
  ]),
);
const HEADER = [
  'Code client',
  'Nom',
  'E-mail',
  'Téléphone',
  'Ville',
  'Préférence',
  'N° commande',
  'Date commande',
  'Montant',
  'Produit',
];
const base = () =>
  new File([[HEADER, ...rows].map((cells) => cells.join(';')).join('\n')], 'ventes.csv');

const named = (name: string) => ({ fr: name, en: name });
const inCity: Rule = {
  of: 'feature',
  feature: 'city',
  test: { kind: 'category', is: 'in', values: ['Wissembourg'] },
};
const often: Rule = {
  of: 'feature',
  feature: 'frequency_orders',
  test: { kind: 'number', is: 'from', value: 2 },
};
const liked: Rule = {
  of: 'all',
  rules: [
    often,
    {
      of: 'purchases',
      where: {
        lists: { product: { values: ['Plaid mohair'] } },
        period: { kind: 'always' },
        returns: 'out',
      },
      measure: 'orders',
      test: { is: 'from', value: 1 },
    },
  ],
};
const prefers: Rule = {
  of: 'feature',
  feature: 'attr_1',
  test: { kind: 'category', is: 'filled' },
};
const OWN: readonly SavedSegmentation[] = [
  {
    id: 'own-1',
    name: 'Fidèles',
    def: {
      kind: 'rules',
      rules: [
        { id: 'r1', name: named('Assidus'), rule: often },
        { id: 'r2', name: named('Alsaciens'), rule: inCity },
        { id: 'r3', name: named('Frileux'), rule: liked },
        { id: 'r4', name: named('Ont une préférence'), rule: prefers },
      ],
      rest: null,
    },
  },
  {
    id: 'own-2',
    def: {
      kind: 'cross',
      first: 'own-1',
      second: 'attribute',
      merges: [{ id: 'm1', name: named('Assidus d’Alsace'), cells: [['r1', '=Wissembourg']] }],
    },
  },
  { id: 'own-3', def: { kind: 'tags', tags: ['a-rappeler'] } },
];

let record: ProjectRecord;

async function project(): Promise<ProjectRecord> {
  const built = await first(base());
  const summary = built.summary;
  return projectOf(built.settled.recipe.sources[0] ?? (undefined as never), {
    name: 'Boutique',
    recipe: built.settled.recipe,
    guesses: built.settled.guesses,
    dataset: {
      ...summary,
      id: 'd1',
      builtAt: 1,
      bytes: 1,
      otherAttributes: [
        {
          name: 'attr_1',
          label: 'Préférence',
          values: { kind: 'choices', separator: '|', choices: STOCK },
        },
      ],
    },
    segmentations: OWN,
    tags: [
      {
        id: 'a-rappeler',
        name: 'À rappeler',
        marks: people.map(({ id, phone }) => ({
          customer: id,
          on: isoDate('2031-06-01'),
          note: phone,
        })),
      },
    ],
    playbooks: [
      { segmentation: 'rfm', segment: 'champions', card: { objective: 'Remercier' } },
      { segmentation: 'attribute', segment: '=Plougastel', card: { objective: 'Inviter' } },
    ],
    featureSettings: {
      ...DEFAULT_SETTINGS,
      engagement: { ...DEFAULT_SETTINGS.engagement, written: { Zinnia: 'visit' } },
    },
  });
}

beforeAll(async () => {
  record = await project();
});

const vault = createVaultRoom();
const cells = [...new Set(rows.flat())];

async function written(record: ProjectRecord, values: boolean, password: string | null = null) {
  const file = must(
    await writeSettings(
      { store: { load: () => Promise.resolve(ok(record)) }, vault, version: '1.0.0', now: () => 1 },
      record.id,
      { values, password },
    ),
  );
  return new File([file.blob], file.name);
}

const textsOf = async (file: File) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return [
    strFromU8(bytes, true),
    ...Object.values(unzipSync(bytes)).map((part) => strFromU8(part)),
  ];
};

it('a file of settings says nothing of the base: no cell of it is in any of its bytes', async () => {
  // The same search finds them in the record that the file is made from.
  const found = cells.filter((cell) => JSON.stringify(record).includes(cell));
  expect(found.length).toBeGreaterThan(10);
  expect(cells).toHaveLength(87);

  const file = await written(record, false);
  expect(file.name).toBe('boutique-settings-1970-01-01.tamis');
  for (const text of await textsOf(file))
    expect(cells.filter((cell) => text.includes(cell))).toEqual([]);
});

it('what names values of the base is told, and goes along when asked', async () => {
  const { values, naming } = settingsOf(record, false);
  expect(values).toEqual(['Plaid mohair', 'Plougastel', 'Wissembourg', 'Zinnia']);
  expect(naming.map(({ of }) => of)).toEqual(['rule', 'rule', 'merge', 'playbook', 'written']);

  const [, ...parts] = await textsOf(await written(record, true));
  const there = cells.filter((cell) => parts.some((text) => text.includes(cell)));
  expect(there.sort()).toEqual(values);
});

it('settings come back, sealed or not, and are put on another base', async () => {
  const replaceWhole = () => Promise.reject(new Error('nothing is to be saved'));
  const open = (file: File, password: string | null) =>
    openBackup({ store: { replaceWhole }, vault, newId: () => 'new' }, file, password);
  const sealed = must(await open(await written(record, false, 'passe partout'), 'passe partout'));
  const plain = must(await open(await written(record, false), null));
  expect(sealed).toEqual(plain);
  if (plain.kind !== 'settings') throw new Error(plain.kind);
  expect(plain.settings.segmentations.map(({ def }) => def.kind)).toEqual([
    'rules',
    'cross',
    'tags',
  ]);

  // Another base: no column of preferences, and segmentations and tags of its own.
  const other = projectOf(record.recipe.sources[0] ?? (undefined as never), {
    dataset: summaryOf({ otherAttributes: [{ name: 'attr_1', label: 'Autre chose' }] }),
    segmentations: [{ id: 'own-1', name: 'À moi', def: { kind: 'tags', tags: ['vip'] } }],
    tags: [{ id: 'vip', name: 'VIP', marks: [] }],
    playbooks: [{ segmentation: 'rfm', segment: 'champions', card: { offer: 'Gratuit' } }],
  });
  const applied = applySettings(other, plain.settings);
  expect(applied.columns).toEqual(['Préférence']);
  expect(applied.aside).toEqual([{ of: 'rule', name: named('Ont une préférence') }]);
  const [mine, rules, cross, tags] = applied.choices.segmentations;
  expect(mine).toEqual(other.segmentations?.[0]);
  expect(rules).toEqual({
    id: 'own-4',
    name: 'Fidèles',
    def: { kind: 'rules', rules: [{ id: 'r1', name: named('Assidus'), rule: often }], rest: null },
  });
  expect(cross).toMatchObject({ id: 'own-2', def: { first: 'own-4', second: 'attribute' } });
  expect(tags).toMatchObject({ id: 'own-3', def: { tags: ['a-rappeler'] } });
  expect(applied.choices.tags.map(({ id, marks }) => [id, marks.length])).toEqual([
    ['vip', 0],
    ['a-rappeler', 0],
  ]);
  expect(applied.choices.playbooks).toEqual([
    { segmentation: 'rfm', segment: 'champions', card: { objective: 'Remercier' } },
  ]);
  expect([applied.reading, [...applied.cleaning]]).toEqual([[], []]);

  // The same with the column, under another number.
  const richer = applySettings(
    {
      ...other,
      dataset: summaryOf({ otherAttributes: [{ name: 'attr_7', label: 'PREFERENCE' }] }),
    },
    plain.settings,
  );
  expect(richer.aside).toEqual([]);
  expect(JSON.stringify(richer.choices.segmentations)).toContain('"feature":"attr_7"');
});

it('columns that are read otherwise are offered as changes of the recipe, not done', async () => {
  const source = record.recipe.sources[0];
  if (!source) throw new Error('no source');
  const amount = source.columns.findIndex(({ label }) => label === 'Montant');
  const mistaken = {
    ...source,
    columns: source.columns.map((column, i) => (i === amount ? { ...column, role: null } : column)),
  };
  const { settings } = settingsOf(record, false);
  const applied = applySettings(projectOf(mistaken), settings);
  expect(applied.reading).toEqual([
    { target: 'role', sourceId: 's1', column: amount, role: 'amount' },
  ]);
});
