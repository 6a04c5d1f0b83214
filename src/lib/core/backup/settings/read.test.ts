import { describe, expect, it } from 'vitest';
import { DEFAULT_RFM } from '../../segmentation/rfm/definition';
import { DEFAULT_BUILD_OPTIONS } from '../../recipe';
import { readSettings } from './read';
import { valuesOfSegment } from './values';

const settings = {
  version: 1,
  segmentation: DEFAULT_RFM,
  segmentations: [{ id: 'own-1', def: { kind: 'rules', rules: [], rest: null } }],
  tags: [{ id: 'vip', name: 'VIP' }],
  playbooks: [{ segmentation: 'rfm', segment: 'champions', card: {} }],
  featureSettings: null,
  validity: null,
  attributes: [{ name: 'attr_1', label: 'Programme' }],
  sources: [
    {
      kind: 'orders',
      columns: [{ label: 'x', role: null, format: { kind: 'text' }, cleaning: [] }],
    },
  ],
  options: DEFAULT_BUILD_OPTIONS,
  matching: null,
};

describe('settings from a file', () => {
  it('are read whole', () => {
    expect(readSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it('of a newer program are told apart, whatever else they hold', () => {
    expect(readSettings('{"version":2}')).toBe('newer');
  });

  it.each<[string, unknown]>([
    ['a text', 'x'],
    ['a list', [settings]],
    ['without a version', { ...settings, version: undefined }],
    ['with a kind that there is not', { ...settings, segmentation: { kind: 'magic' } }],
    [
      'with rules that are no list',
      { ...settings, segmentations: [{ id: 'a', def: { kind: 'rules' } }] },
    ],
    ['with a tag without a name', { ...settings, tags: [{ id: 'a' }] }],
    [
      'with a card that is none',
      { ...settings, playbooks: [{ ...settings.playbooks[0], card: 7 }] },
    ],
    ['with a column that is none', { ...settings, sources: [{ kind: 'orders', columns: [7] }] }],
  ])('are refused: %s', (_, given) => {
    expect(readSettings(JSON.stringify(given))).toBeNull();
  });

  it('bring no other prototype', () => {
    const read = readSettings(
      JSON.stringify(settings).replace('{', '{"__proto__":{"matching":{}},'),
    );
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(({} as { matching?: unknown }).matching).toBeUndefined();
  });
});

it.each<[string, readonly string[]]>([
  ['champions', []],
  ['~other', []],
  ['=Lyon', ['Lyon']],
  ['[26;36[|=Lyon', ['Lyon']],
  ['=Lyon|=Homme', ['Lyon', 'Homme']],
  ['=a\\|=b', ['a|=b']],
])('the values that the id of a segment names: %s', (id, values) => {
  expect(valuesOfSegment(id)).toEqual(values);
});
