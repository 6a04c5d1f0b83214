import { REST, toneAt, type Segment } from '../definition';
import { problem, type SegmentationProblem } from '../problem';
import type { TagsDef } from './definition';

/** A tag of the project and who carries it. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  /** Identifiers of customers, as the files write them. */
  readonly customers: readonly string[];
}

export function tagsSegments(
  def: TagsDef,
  tags: readonly Pick<Tag, 'id' | 'name'>[],
): readonly Segment[] {
  const named = def.tags.map((id, i): Segment => {
    const value = tags.find((tag) => tag.id === id)?.name ?? id;
    return { id, tone: toneAt(i, def.tags.length + 1), label: { of: 'value', value } };
  });
  return [...named, { id: REST, tone: 11, label: { of: 'kind', kind: 'tags' } }];
}

export function tagsProblems(
  def: TagsDef,
  known: (tag: string) => boolean,
): readonly SegmentationProblem[] {
  if (def.tags.length === 0) return [problem('tags', 'empty')];
  return def.tags.flatMap((id, i) => {
    const field = `tags.${i}`;
    if (def.tags.indexOf(id) < i) return [problem(field, 'duplicate', { name: id })];
    return known(id) && id !== REST ? [] : [problem(field, 'unknown-tag', { name: id })];
  });
}
