import type { FeatureKind } from '../../features/feature';
import { problem, wholeProblems, type SegmentationProblem } from '../problem';
import { MAX_EDGES, MAX_KEPT, type AttributeDef, type Split } from './definition';

const MAX_SPLITS = 2;
const KINDS = { values: 'category', bands: 'number', flag: 'flag' } as const;

/** `kindOf` gives what a feature is; undefined for one that does not exist. */
export function attributeProblems(
  def: AttributeDef,
  kindOf: (feature: string) => FeatureKind | undefined,
): readonly SegmentationProblem[] {
  if (def.by.length === 0) return [problem('by', 'empty')];
  if (def.by.length > MAX_SPLITS) return [problem('by', 'too-many', { max: MAX_SPLITS })];
  const [first, second] = def.by;
  const twice = first && second && first.feature === second.feature;
  return [
    ...(twice ? [problem('by.1', 'duplicate', { name: first.feature })] : []),
    ...def.by.flatMap((split, i) => splitProblems(split, `by.${i}`, kindOf)),
  ];
}

function splitProblems(
  split: Split,
  field: string,
  kindOf: (feature: string) => FeatureKind | undefined,
): SegmentationProblem[] {
  const kind = kindOf(split.feature);
  if (kind === undefined) return [problem(field, 'unknown-feature', { name: split.feature })];
  if (kind !== KINDS[split.as]) return [problem(field, 'kind', { name: split.feature })];
  if (split.as === 'values') return wholeProblems(`${field}.keep`, split.keep, 1, MAX_KEPT);
  return split.as === 'bands' ? edgeProblems(`${field}.edges`, split.edges) : [];
}

/** Edges go up, and there is one at least. */
export function edgeProblems(field: string, edges: readonly number[]): SegmentationProblem[] {
  if (edges.length === 0 || edges.some((e) => !Number.isFinite(e)))
    return [problem(field, 'empty')];
  if (edges.length > MAX_EDGES) return [problem(field, 'too-many', { max: MAX_EDGES })];
  return edges.some((e, i) => i > 0 && e <= (edges[i - 1] ?? -Infinity))
    ? [problem(field, 'order')]
    : [];
}
