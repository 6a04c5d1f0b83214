import type { ProjectTag, TagMark } from '../tags';

/** What happened to tags; `name` is the tag's own. */
export type TagWords =
  | { readonly kind: 'tag-added' | 'tag-removed'; readonly name: string }
  | { readonly kind: 'tag-renamed'; readonly from: string; readonly name: string }
  /** noted: another note or another day. */
  | {
      readonly kind: 'tag-put' | 'tag-taken' | 'tag-noted';
      readonly name: string;
      readonly customers: number;
    };

/** What happened between two lists of tags; null for more than one thing. */
export function tagWords(
  before: readonly ProjectTag[],
  after: readonly ProjectTag[],
): TagWords | null {
  const was = new Map(before.map((tag) => [tag.id, tag]));
  const is = new Map(after.map((tag) => [tag.id, tag]));
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id) !== is.get(id),
  );
  const told = changed.map((id) => oneTag(was.get(id), is.get(id)));
  const [words] = told.filter((one) => one !== 'same');
  return told.filter((one) => one !== 'same').length === 1 ? (words ?? null) : null;
}

function oneTag(was: ProjectTag | undefined, is: ProjectTag | undefined): TagWords | 'same' | null {
  if (!is) return was ? { kind: 'tag-removed', name: was.name } : 'same';
  if (!was)
    return is.marks.length === 0
      ? { kind: 'tag-added', name: is.name }
      : { kind: 'tag-put', name: is.name, customers: is.marks.length };
  const marks = marksChanged(was.marks, is.marks);
  const counts = Object.entries(marks).filter(([, customers]) => customers > 0);
  if (was.name !== is.name)
    return counts.length === 0 ? { kind: 'tag-renamed', from: was.name, name: is.name } : null;
  const { put, taken, noted } = marks;
  if (counts.length === 0) return 'same';
  if (taken > 0)
    return put + noted > 0 ? null : { kind: 'tag-taken', name: is.name, customers: taken };
  return put > 0
    ? { kind: 'tag-put', name: is.name, customers: put }
    : { kind: 'tag-noted', name: is.name, customers: noted };
}

function marksChanged(
  before: readonly TagMark[],
  after: readonly TagMark[],
): { readonly put: number; readonly taken: number; readonly noted: number } {
  const was = new Map(before.map((mark) => [mark.customer, mark]));
  let put = 0;
  let noted = 0;
  let stayed = 0;
  for (const mark of after) {
    const former = was.get(mark.customer);
    if (!former) put += 1;
    else {
      stayed += 1;
      if (former.on !== mark.on || former.note !== mark.note) noted += 1;
    }
  }
  return { put, taken: was.size - stayed, noted };
}
