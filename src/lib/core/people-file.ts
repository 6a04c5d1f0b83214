import type { Recipe } from './recipe';
import { writeRecords } from './records';
import type { SourceRecipe } from './source';
import type { PlainTable } from './tag-file';

/** What is asked of a person who is added by hand, in the order of the file that is written. */
export const PERSON_FIELDS = [
  'customer_id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'postcode',
  'city',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type NewPerson = Readonly<Record<PersonField, string>>;

export const NOBODY_YET: NewPerson = {
  customer_id: '',
  first_name: '',
  last_name: '',
  email: '',
  phone: '',
  postcode: '',
  city: '',
};

/** The source whose columns have exactly these labels; null where there is none. */
export function sourceLabelled(
  labels: readonly string[],
  sources: readonly Pick<SourceRecipe, 'id' | 'columns'>[],
): string | null {
  const same = ({ columns }: (typeof sources)[number]) =>
    columns.length === labels.length && columns.every((c, i) => c.label === labels[i]);
  return sources.find(same)?.id ?? null;
}

/** Labels that such a file may have, one list a language. */
type LabelSets = readonly (readonly string[])[];

/**
 * A customers file of people added by hand. Its labels are those of the file of former additions
 * where there is one, whatever the language then, so that it is recognised as the same source.
 */
export function peopleFile(
  people: readonly NewPerson[],
  sets: LabelSets,
  { sources }: Pick<Recipe, 'sources'>,
  name: string,
): File {
  const labels = sets.find((one) => sourceLabelled(one, sources) !== null) ?? sets[0] ?? [];
  const rows = people.map((person) => PERSON_FIELDS.map((field) => person[field].trim()));
  return textFile([labels, ...rows], name);
}

/** A customers file of lines of another file that name nobody of the base, as they stand there. */
export function unknownPeopleFile(
  { labels, rows }: Pick<PlainTable, 'labels' | 'rows'>,
  identifier: { readonly column: number; readonly label: string },
  name: string,
): File {
  const heads = labels.map((label, i) => {
    if (label.trim() !== '') return label;
    return i === identifier.column ? identifier.label : `${i + 1}`;
  });
  const lines = rows.map(({ cells }) => heads.map((_, i) => cells[i] ?? ''));
  // Whoever stands on several lines comes once.
  const once = new Map(lines.map((cells) => [cells[identifier.column], cells]));
  return textFile([heads, ...once.values()], name);
}

const textFile = (rows: readonly (readonly string[])[], name: string) =>
  new File(['\ufeff', writeRecords(rows)], name, { type: 'text/csv' });
