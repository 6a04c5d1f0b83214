import type { SegmentationDef } from './definition';
import { problem, type SegmentationProblem } from './problem';

/** What a definition speaks of other segmentations, field by field; `inRule`: those that a rule speaks of. */
function references(
  def: SegmentationDef,
  inRule: (rule: unknown) => readonly string[],
): readonly { readonly field: string; readonly id: string }[] {
  if (def.kind === 'cross')
    return [
      { field: 'first', id: def.first },
      { field: 'second', id: def.second },
    ];
  if (def.kind !== 'rules') return [];
  return def.rules.flatMap(({ rule }, i) =>
    inRule(rule).map((id) => ({ field: `rules.${i}`, id })),
  );
}

/** Fields by which a segmentation comes back to itself, directly or through others. */
export function circularProblems(
  own: { readonly id: string; readonly def: SegmentationDef },
  others: ReadonlyMap<string, SegmentationDef>,
  inRule: (rule: unknown) => readonly string[],
): readonly SegmentationProblem[] {
  const comesBack = (id: string, seen: ReadonlySet<string>): boolean => {
    if (id === own.id) return true;
    const def = others.get(id);
    if (def === undefined || seen.has(id)) return false;
    const after = new Set(seen).add(id);
    return references(def, inRule).some((next) => comesBack(next.id, after));
  };
  return references(own.def, inRule)
    .filter(({ id }) => comesBack(id, new Set()))
    .map(({ field, id }) => problem(field, 'circular', { name: id }));
}
