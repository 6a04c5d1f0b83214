import { jointId } from '../definition';
import { problem, type SegmentationProblem } from '../problem';
import type { CrossDef } from './definition';

/** `known`: ids of the segmentations of the project. */
export function crossProblems(
  def: CrossDef,
  known: (segmentation: string) => boolean,
): readonly SegmentationProblem[] {
  const missing = (['first', 'second'] as const).flatMap((field) => {
    if (def[field] === '') return [problem(field, 'empty')];
    return known(def[field]) ? [] : [problem(field, 'unknown-segmentation', { name: def[field] })];
  });
  const itself = def.first !== '' && def.first === def.second;
  const ids = new Set<string>();
  const cells = new Set<string>();
  const merges = def.merges.flatMap((merge, i) => {
    const field = `merges.${i}`;
    const faults: SegmentationProblem[] = [];
    const unnamed = merge.name.fr.trim() === '' || merge.name.en.trim() === '';
    if (merge.id === '' || merge.id.includes('|') || unnamed || merge.cells.length === 0)
      faults.push(problem(field, 'empty'));
    const keys = merge.cells.map((cell) => jointId(cell));
    if (ids.has(merge.id) || keys.some((key) => cells.has(key)))
      faults.push(problem(field, 'duplicate', { name: merge.name.en }));
    ids.add(merge.id);
    for (const key of keys) cells.add(key);
    return faults;
  });
  return [...missing, ...(itself ? [problem('second', 'itself')] : []), ...merges];
}
