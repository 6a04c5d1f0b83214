/**
 * What is wrong with a definition, at which field; the sentence is in i18n.
 * - count: not as many values as the field takes; order: values do not go up (or down), or twice the same.
 * - range: a value outside `min` to `max`; whole: a number that must be whole.
 * - empty, duplicate: nothing where something must be, the same thing twice.
 * - unknown-feature, unknown-segmentation, unknown-segment, unknown-tag: `name` no longer exists.
 * - missing-data: the dataset lacks what the feature `name` needs.
 * - circular: the segmentation comes back to itself through `name`; itself: crossed with itself.
 * - too-many: more than `max`; kind: the feature `name` cannot be split this way.
 * - rule: the rule of this place cannot be read.
 */
export const PROBLEM_CODES = [
  'count',
  'order',
  'range',
  'whole',
  'empty',
  'duplicate',
  'unknown-feature',
  'missing-data',
  'unknown-segmentation',
  'unknown-segment',
  'unknown-tag',
  'circular',
  'itself',
  'too-many',
  'kind',
  'rule',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface SegmentationProblem {
  /** Field of the definition, `.` between levels: `cuts`, `by.0.edges`, `rules.2`. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function problem(
  field: string,
  code: ProblemCode,
  values?: Readonly<Record<string, string | number>>,
): SegmentationProblem {
  return values === undefined ? { field, code } : { field, code, values };
}

/** Months of a window: null for all history, else a whole number from 1 to 240. */
export function windowProblems(field: string, months: number | null): SegmentationProblem[] {
  return months === null ? [] : wholeProblems(field, months, 1, 240);
}

export function wholeProblems(
  field: string,
  value: number,
  min: number,
  max: number,
): SegmentationProblem[] {
  if (!Number.isInteger(value)) return [problem(field, 'whole')];
  return value < min || value > max ? [problem(field, 'range', { min, max })] : [];
}

/** Values that must go up strictly and stay in (min, max). */
export function risingProblems(
  field: string,
  values: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
): SegmentationProblem[] {
  if (values.some((v) => !Number.isFinite(v) || v <= min || v >= max))
    return [problem(field, 'range', { min, max })];
  return values.some((v, i) => i > 0 && v <= (values[i - 1] ?? -Infinity))
    ? [problem(field, 'order')]
    : [];
}

/**
 * The problem with what the feature that it speaks of is called, `fr` and `en`, so that whoever says
 * it needs no catalogue; as it is where `labelOf` knows no feature of this name.
 */
export function named(
  found: SegmentationProblem,
  labelOf: (feature: string) => { readonly fr: string; readonly en: string } | undefined,
): SegmentationProblem {
  const label = labelOf(String(found.values?.['name'] ?? ''));
  return label ? { ...found, values: { ...found.values, fr: label.fr, en: label.en } } : found;
}
