/** What makes one plain value another one. Values are what JSON holds. */
export type Patch =
  /** The whole value; absent: it is not there. */
  | { readonly kind: 'value'; readonly value?: unknown }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, Patch])[] }
  /** A list whose items are known by a key; `place`: where a new item goes. */
  | { readonly kind: 'items'; readonly key: ItemKey; readonly items: readonly ItemPatch[] };

interface ItemPatch {
  readonly id: string;
  readonly patch: Patch;
  readonly place?: number;
}

/** What items of lists are known by: segmentations and tags, customers who carry one. */
const ITEM_KEYS = ['id', 'customer'] as const;
type ItemKey = (typeof ITEM_KEYS)[number];
type Item = Readonly<Record<string, unknown>>;

/** What makes `before` `after`; null where they are the same. */
export function difference(before: unknown, after: unknown): Patch | null {
  if (before === after) return null;
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after);
  if (isObject(before) && isObject(after)) return fieldsDifference(before, after);
  return whole(after);
}

/** The value with the patch made to it; what the patch speaks of and is not there is left out. */
export function patched(value: unknown, patch: Patch): unknown {
  if (patch.kind === 'value') return patch.value;
  if (patch.kind === 'items') return Array.isArray(value) ? itemsPatched(value, patch) : value;
  if (!isObject(value)) return value;
  const fields = new Map(Object.entries(value));
  for (const [name, part] of patch.fields) {
    const next = patched(fields.get(name), part);
    if (next === undefined) fields.delete(name);
    else fields.set(name, next);
  }
  return Object.fromEntries(fields);
}

function whole(value: unknown): Patch {
  return value === undefined ? { kind: 'value' } : { kind: 'value', value };
}

function fieldsDifference(before: Item, after: Item): Patch | null {
  const fields: [string, Patch][] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const part = difference(own(before, name), own(after, name));
    if (part) fields.push([name, part]);
  }
  return fields.length === 0 ? null : { kind: 'fields', fields };
}

function listDifference(before: readonly unknown[], after: readonly unknown[]): Patch | null {
  const key = ITEM_KEYS.find((name) => keyed(before, name) && keyed(after, name));
  if (key === undefined || (before.length === 0 && after.length === 0))
    return same(before, after) ? null : whole(after);
  const [was, is] = [byKey(before, key), byKey(after, key)];
  const stayed = (list: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...list.keys()].filter((id) => other.has(id));
  const order = stayed(is, was);
  if (stayed(was, is).some((id, i) => order[i] !== id)) return whole(after);
  const items: ItemPatch[] = [];
  for (const id of was.keys()) if (!is.has(id)) items.push({ id, patch: { kind: 'value' } });
  let place = 0;
  for (const [id, item] of is) {
    const patch = was.has(id) ? difference(was.get(id), item) : whole(item);
    if (patch) items.push(was.has(id) ? { id, patch } : { id, patch, place });
    place += 1;
  }
  return items.length === 0 ? null : { kind: 'items', key, items };
}

function itemsPatched(
  list: readonly unknown[],
  { key, items }: Extract<Patch, { kind: 'items' }>,
): readonly unknown[] {
  if (!keyed(list, key)) return list;
  const changes = new Map(items.map((item) => [item.id, item]));
  const known = byKey(list, key);
  const next = [...known].flatMap(([id, item]) => {
    const change = changes.get(id);
    const changed = change ? patched(item, change.patch) : item;
    return changed === undefined ? [] : [changed];
  });
  return inserted(
    next,
    items.flatMap(({ id, patch, place }) =>
      place !== undefined && !known.has(id) && patch.kind === 'value' ? [[place, patch.value]] : [],
    ),
  );
}

/** New items at their places, which ascend, in one pass over the list. */
function inserted(
  list: readonly unknown[],
  added: readonly (readonly [number, unknown])[],
): readonly unknown[] {
  const all: unknown[] = [];
  let taken = 0;
  for (const [place, item] of added) {
    while (all.length < place && taken < list.length) all.push(list[taken++]);
    all.push(item);
  }
  return [...all, ...list.slice(taken)];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function keyed(list: readonly unknown[], key: ItemKey): list is readonly Item[] {
  const ids = list.map((item) => (isObject(item) ? own(item, key) : undefined));
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
}

function byKey(list: readonly unknown[], key: ItemKey): ReadonlyMap<string, unknown> {
  return new Map((list as readonly Item[]).map((item) => [String(item[key]), item]));
}

function own(object: Item, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
