import type { FeatureUnit } from '../../features/feature';
import { jointId, toneAt, type Segment, type SegmentLabel } from '../definition';
import { inputName, type Input, type InputValues } from '../input';
import type { AttributeDef, Split } from './definition';

/** One class of a split. Ids start with a sign that tells values of files from our own. */
export interface Part {
  readonly id: string;
  readonly label: SegmentLabel;
}

/** What a split meets in the base. */
export interface SplitFacts {
  /** Kept values, the most frequent first; none unless the split is by values. */
  readonly values: readonly string[];
  /** Distinct values beyond those kept. */
  readonly others: number;
  /** Whether somebody has no value. */
  readonly unknown: boolean;
}

export const OTHER = '~other';
export const UNKNOWN = '~unknown';
export const YES = '~yes';
export const NO = '~no';

const own = { of: 'kind', kind: 'attribute' } as const;

export function valueId(value: string): string {
  return `=${value}`;
}

/** Bands from the lowest up; the first and the last are open. */
export function bandsOf(
  edges: readonly number[],
  unit?: FeatureUnit,
): readonly (Part & {
  readonly from: number | null;
  readonly below: number | null;
})[] {
  return Array.from({ length: edges.length + 1 }, (_, i) => {
    const [from, below] = [edges[i - 1] ?? null, edges[i] ?? null];
    return {
      id: `[${from ?? ''};${below ?? ''}[`,
      label: { of: 'band', from, below, ...(unit === undefined ? {} : { unit }) },
      from,
      below,
    };
  });
}

/** The classes of a split, other and unknown last and only where somebody is in them. */
function partsOf(split: Split, facts: SplitFacts): readonly Part[] {
  const known: readonly Part[] =
    split.as === 'values'
      ? inOrder(facts.values, split.unit).map((value) => ({
          id: valueId(value),
          label: { of: 'value', value, ...(split.unit === undefined ? {} : { unit: split.unit }) },
        }))
      : split.as === 'bands'
        ? bandsOf(split.edges, split.unit)
        : [
            { id: YES, label: { of: 'flag', yes: true } },
            { id: NO, label: { of: 'flag', yes: false } },
          ];
  return [
    ...known,
    ...(facts.others > 0 ? [{ id: OTHER, label: own }] : []),
    ...(facts.unknown ? [{ id: UNKNOWN, label: own }] : []),
  ];
}

const BY_NUMBER: readonly FeatureUnit[] = ['band', 'month', 'weekday', 'hour'];

/** Ages and moments in their order, everything else the most frequent first. */
function inOrder(values: readonly string[], unit: FeatureUnit | undefined): readonly string[] {
  if (unit === undefined || !BY_NUMBER.includes(unit)) return values;
  const first = (value: string) =>
    value.startsWith('<') ? -Infinity : Number(/\d+/.exec(value)?.[0] ?? Infinity);
  return [...values].sort((a, b) => first(a) - first(b));
}

/** Every segment of a definition: the classes of one split, or of two crossed. */
export function attributeSegments(
  def: AttributeDef,
  facts: readonly SplitFacts[],
): readonly Segment[] {
  const parts = def.by.map((split, i) => partsOf(split, facts[i] ?? NOTHING));
  const rows = parts.reduce<readonly (readonly Part[])[]>(
    (lists, next) => lists.flatMap((list) => next.map((part) => [...list, part])),
    [[]],
  );
  const places = parts[0]?.length ?? 1;
  return rows.map((row, i) => {
    const unknown = row.every((part) => part.id === UNKNOWN);
    const place = Math.floor((i * places) / rows.length);
    return {
      id: jointId(row.map((part) => part.id)),
      tone: unknown ? 11 : toneAt(place, places),
      label: row.length === 1 && row[0] ? row[0].label : { of: 'parts', parts: row },
    };
  });
}

const NOTHING: SplitFacts = { values: [], others: 0, unknown: false };

export function splitInput(split: Split): Input {
  return { feature: split.feature, windowMonths: null };
}

/** Class of one customer in each split, with the value that puts them there. */
export interface AttributeReason {
  readonly segmentId: string;
  readonly parts: readonly {
    readonly feature: string;
    readonly partId: string;
    readonly value: string | number | boolean | null;
  }[];
}

export function attributeReason(
  def: AttributeDef,
  facts: readonly SplitFacts[],
  values: InputValues,
): AttributeReason {
  const parts = def.by.map((split, i) => {
    const value = values[inputName(splitInput(split))] ?? null;
    return { feature: split.feature, partId: partOf(split, facts[i] ?? NOTHING, value), value };
  });
  return { segmentId: jointId(parts.map((part) => part.partId)), parts };
}

function partOf(split: Split, facts: SplitFacts, value: string | number | boolean | null): string {
  if (value === null) return UNKNOWN;
  switch (split.as) {
    case 'values':
      return facts.values.includes(String(value)) ? valueId(String(value)) : OTHER;
    case 'flag':
      return value === true ? YES : NO;
    case 'bands': {
      const band = bandsOf(split.edges).find(
        (b) => b.below === null || (typeof value === 'number' && value < b.below),
      );
      return band?.id ?? UNKNOWN;
    }
  }
}
