import { isJson, type Json } from '../../json';
import { isRfmDef } from '../../segmentation/rfm/shape';
import { SETTINGS_VERSION, type ProjectSettings } from './settings';

const KINDS: readonly unknown[] = [
  'rfm',
  'lifecycle',
  'tiers',
  'value-engagement',
  'attribute',
  'cross',
  'tags',
  'rules',
];

/** Settings from their text: null for a text that is none, `newer` for those of a newer program. */
export function readSettings(text: string): ProjectSettings | 'newer' | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isJson(read)) return null;
  if (typeof read['version'] === 'number' && read['version'] > SETTINGS_VERSION) return 'newer';
  return read['version'] === SETTINGS_VERSION && isSettings(read)
    ? (read as unknown as ProjectSettings)
    : null;
}

function isSettings(read: Json): boolean {
  return (
    isRfmDef(read['segmentation']) &&
    listOf(read['segmentations'], (one) => isText(one['id']) && isDef(one['def'])) &&
    listOf(read['tags'], (one) => isText(one['id']) && isText(one['name'])) &&
    listOf(
      read['playbooks'],
      (one) => isText(one['segmentation']) && isText(one['segment']) && isJson(one['card']),
    ) &&
    [read['featureSettings'], read['validity'], read['matching']].every(
      (one) => one === null || isJson(one),
    ) &&
    listOf(read['attributes'], (one) => isText(one['name']) && isText(one['label'])) &&
    isJson(read['options']) &&
    listOf(
      read['sources'],
      (source) =>
        isText(source['kind']) &&
        listOf(
          source['columns'],
          (column) =>
            isText(column['label']) &&
            (column['role'] === null || isText(column['role'])) &&
            isJson(column['format']) &&
            listOf(
              column['cleaning'],
              (step) => isText(step['kind']) && typeof step['enabled'] === 'boolean',
            ),
        ),
    )
  );
}

/** A definition of a kind that there is, with the lists that are gone through without asking. */
function isDef(value: unknown): boolean {
  if (!isJson(value) || !KINDS.includes(value['kind'])) return false;
  if (value['kind'] === 'rfm') return isRfmDef(value);
  const lists = { rules: ['rules'], cross: ['merges'], attribute: ['by'], tags: ['tags'] };
  const needed = lists[value['kind'] as keyof typeof lists] ?? [];
  return needed.every((field) => Array.isArray(value[field]));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listOf(value: unknown, check: (one: Json) => boolean): boolean {
  return Array.isArray(value) && value.every((one: unknown) => isJson(one) && check(one));
}
