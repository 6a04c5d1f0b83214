import type { Recipe } from './recipe';
import { writeRecords } from './records';
import { slug } from './slug';
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

/** Stands last on every line: one with nothing but an identifier would be read as a closing note. */
const ORIGIN = 'Tamis';

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
  const rows = people.map((person) => [
    ...PERSON_FIELDS.map((field) => person[field].trim()),
    ORIGIN,
  ]);
  return textFile([labels, ...rows], name);
}

/** What people call these columns in both languages, folded; the identifier is told apart otherwise. */
const LABELS: Readonly<Record<Exclude<PersonField, 'customer_id'>, RegExp>> = {
  first_name: /^(prenom|first ?name|given ?name|forename)/,
  last_name: /^(nom( de famille)?|last ?name|surname|family ?name|name|nom complet|full ?name)$/,
  email: /^(adresse )?(e ?mail|mail|courriel|mel)/,
  phone: /^(tel|telephone|portable|mobile|phone)/,
  postcode: /^(code postal|cp|post ?code|zip)/,
  city: /^(ville|commune|city|town)/,
};

/**
 * The people whom lines of another file speak of, each once: `identifier` is the column that
 * names them, what else is known is found by the labels.
 */
export function peopleOfLines(
  { labels, rows }: Pick<PlainTable, 'labels' | 'rows'>,
  identifier: number,
): readonly NewPerson[] {
  const folded = labels.map((label) => slug(label).replaceAll('-', ' '));
  const placeOf = (field: keyof typeof LABELS) =>
    folded.findIndex((label, i) => i !== identifier && LABELS[field].test(label));
  const people = new Map<string, NewPerson>();
  for (const { cells } of rows) {
    const customer_id = (cells[identifier] ?? '').trim();
    const found = PERSON_FIELDS.map((field) => {
      if (field === 'customer_id') return [field, customer_id] as const;
      const said = (cells[placeOf(field)] ?? '').trim();
      return [field, field === 'email' && customer_id.includes('@') ? customer_id : said] as const;
    });
    if (customer_id !== '')
      people.set(customer_id, { ...NOBODY_YET, ...Object.fromEntries(found) });
  }
  return [...people.values()];
}

const textFile = (rows: readonly (readonly string[])[], name: string) =>
  new File(['\ufeff', writeRecords(rows)], name, { type: 'text/csv' });
