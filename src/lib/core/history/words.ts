import type { IsoDate } from '../dates';
import type { SavedPlaybook } from '../playbook';
import type { SegmentationDef, SegmentationKind } from '../segmentation/definition';
import type { RfmDef } from '../segmentation/rfm/definition';
import type { SavedSegmentation } from '../segmentation/saved-list';
import type { FormerWhy } from '../versions';
import { changedChoices, type Choices } from './choices';
import { tagWords, type TagWords } from './tag-words';

/** Which part of a segmentation changed. */
export type ChangedPart = 'cuts' | 'grid' | 'names' | 'rules' | 'settings';

/** Which part of RFM changed. */
export type RfmPart =
  | 'scheme'
  | 'recencyBins'
  | 'frequencyBins'
  | 'monetaryBins'
  | 'frequency'
  | 'monetary'
  | 'windowMonths'
  | 'ties';

/** Whose segmentation: its kind, and its name where the person gave one. */
interface Of {
  readonly of: SegmentationKind;
  readonly name: string | null;
}

/** What a step is called, before any language. No identifier and no value of a customer is in it. */
export type StepWords =
  | { readonly kind: 'project-renamed'; readonly name: string }
  | { readonly kind: 'currency'; readonly currency: string }
  | { readonly kind: 'reference-date'; readonly date: IsoDate | null }
  | { readonly kind: 'rfm'; readonly part: RfmPart | null }
  | ({ readonly kind: 'segmentation-added' | 'segmentation-removed' } & Of)
  | ({ readonly kind: 'segmentation-renamed' } & Of)
  | ({ readonly kind: 'segmentation-changed'; readonly part: ChangedPart } & Of)
  | TagWords
  | { readonly kind: 'playbook'; readonly segmentation: string; readonly segment: string }
  | { readonly kind: 'figures' | 'validity'; readonly reset: boolean }
  | { readonly kind: 'data'; readonly why: FormerWhy }
  /** Back to a restore point, or as another project's settings say. */
  | { readonly kind: 'restored'; readonly at: number }
  | { readonly kind: 'settings-opened' }
  /** Something that has no name of its own, or more than one thing at a time. */
  | { readonly kind: 'other' };

/** What the step between two states is called. */
export function stepWords(before: Choices, after: Choices): StepWords {
  const fields = changedChoices(before, after);
  const [field] = fields;
  if (field === undefined || fields.length > 1) return { kind: 'other' };
  switch (field) {
    case 'name':
      return { kind: 'project-renamed', name: after.name };
    case 'currency':
      return { kind: 'currency', currency: after.currency };
    case 'referenceDate':
      return { kind: 'reference-date', date: after.referenceDate };
    case 'segmentation':
      return { kind: 'rfm', part: rfmPart(before.segmentation, after.segmentation) };
    case 'segmentations':
      return savedWords(before.segmentations ?? [], after.segmentations ?? []);
    case 'tags':
      return tagWords(before.tags ?? [], after.tags ?? []) ?? { kind: 'other' };
    case 'playbooks':
      return playbookWords(before.playbooks ?? [], after.playbooks ?? []);
    case 'featureSettings':
      return { kind: 'figures', reset: after.featureSettings === undefined };
    case 'validity':
      return { kind: 'validity', reset: after.validity === undefined };
  }
}

const RFM_PARTS: readonly RfmPart[] = [
  'scheme',
  'recencyBins',
  'frequencyBins',
  'monetaryBins',
  'frequency',
  'monetary',
  'windowMonths',
  'ties',
];

/** Another scheme may bring other levels: the scheme is what was chosen. */
function rfmPart(before: RfmDef, after: RfmDef): RfmPart | null {
  const parts = RFM_PARTS.filter((part) => !same(before[part], after[part]));
  return parts.length === 1 || parts[0] === 'scheme' ? (parts[0] ?? null) : null;
}

function savedWords(
  before: readonly SavedSegmentation[],
  after: readonly SavedSegmentation[],
): StepWords {
  const changed = changedOf(before, after);
  const [one, ...others] = changed;
  if (!one || others.length > 0) return { kind: 'other' };
  const { was, is } = one;
  const of = (saved: SavedSegmentation): Of => ({
    of: saved.def.kind,
    name: saved.name ?? null,
  });
  if (is === undefined)
    return was ? { kind: 'segmentation-removed', ...of(was) } : { kind: 'other' };
  // A kind that opens by itself is saved when it is first changed: it was there before.
  if (was === undefined)
    return is.id === is.def.kind
      ? { kind: 'segmentation-changed', part: 'settings', ...of(is) }
      : { kind: 'segmentation-added', ...of(is) };
  if (same(was.def, is.def)) return { kind: 'segmentation-renamed', ...of(is) };
  return { kind: 'segmentation-changed', part: changedPart(was.def, is.def), ...of(is) };
}

const PARTS: Readonly<Record<string, ChangedPart>> = {
  cuts: 'cuts',
  multiples: 'cuts',
  months: 'cuts',
  valueCuts: 'cuts',
  engagement: 'cuts',
  grid: 'grid',
  names: 'names',
  rules: 'rules',
  rest: 'rules',
};

function changedPart(before: SegmentationDef, after: SegmentationDef): ChangedPart {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...is.keys()].filter((field) => !same(was.get(field), is.get(field)));
  const parts = new Set(fields.map((field) => (Object.hasOwn(PARTS, field) ? PARTS[field] : null)));
  const [part] = parts;
  // The names of tiers are which tiers there are.
  if (after.kind === 'tiers' && fields.includes('names')) return 'settings';
  return parts.size === 1 && part ? part : 'settings';
}

function playbookWords(
  before: readonly SavedPlaybook[],
  after: readonly SavedPlaybook[],
): StepWords {
  const place = ({ segmentation, segment }: SavedPlaybook) => ({ segmentation, segment });
  const keyed = (list: readonly SavedPlaybook[]) =>
    list.map((one) => ({ ...one, id: JSON.stringify(place(one)) }));
  const [one, ...others] = changedOf(keyed(before), keyed(after));
  const saved = one?.is ?? one?.was;
  return saved && others.length === 0 ? { kind: 'playbook', ...place(saved) } : { kind: 'other' };
}

function changedOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly was: T | undefined; readonly is: T | undefined }[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  const find = (list: readonly T[], id: string) => list.find((one) => one.id === id);
  return [...ids]
    .map((id) => ({ was: find(before, id), is: find(after, id) }))
    .filter(({ was, is }) => !same(was, is));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
