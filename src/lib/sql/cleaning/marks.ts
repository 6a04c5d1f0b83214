import type { Sql } from '../../contracts/sql';
import { EMPTY_WORDS } from '../../core/cleaning/empty-words';
import { join, sql, text } from '../text';

const WORDS = join(EMPTY_WORDS.map(text));

/** A cell that says in some program's words that it is empty. */
export function isEmptied(cell: Sql): Sql {
  return sql`trim(${cell}) IN (${WORDS})`;
}

export function withoutEmptyWords(cell: Sql): Sql {
  return sql`CASE WHEN NOT ${isEmptied(cell)} THEN ${cell} END`;
}

/** `="0012"` and `'0012`, by which a spreadsheet is told to take digits for text. */
const MARKED = `^\\s*(?:="(.*)"|'(\\d.*))\\s*$`;

export function hasTextMark(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, ${text(MARKED)})`;
}

export function withoutTextMark(cell: Sql): Sql {
  return sql`CASE WHEN ${hasTextMark(cell)} THEN regexp_replace(${cell}, ${text(MARKED)}, '\\1\\2') ELSE ${cell} END`;
}

/** Latin letters and signs by the names that HTML has for them. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  euro: '€',
  laquo: '«',
  raquo: '»',
  deg: '°',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  oelig: 'œ',
  OElig: 'Œ',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
};
const ACCENTS: readonly (readonly [name: string, mark: string, letters: string])[] = [
  ['acute', '\u0301', 'aeiouyAEIOUY'],
  ['grave', '\u0300', 'aeiouAEIOU'],
  ['circ', '\u0302', 'aeiouAEIOU'],
  ['uml', '\u0308', 'aeiouyAEIOU'],
  ['tilde', '\u0303', 'anoANO'],
  ['ring', '\u030a', 'aA'],
  ['cedil', '\u0327', 'cC'],
];
const NUMBERED = [34, 38, 39, 60, 62, 160];

const ENTITIES: readonly (readonly [string, string])[] = [
  ...Object.entries(NAMED).map(([name, sign]) => [`&${name};`, sign] as const),
  ...ACCENTS.flatMap(([name, mark, letters]) =>
    [...letters].map((l) => [`&${l}${name};`, (l + mark).normalize('NFC')] as const),
  ),
  ...NUMBERED.map((code) => [`&#${code};`, String.fromCharCode(code)] as const),
  // Last, so that what it uncovers stays as it is written.
  ['&amp;', '&'],
];

export function hasEntity(cell: Sql): Sql {
  return sql`contains(${cell}, '&') AND regexp_matches(${cell}, '&(#\\d{2,3}|[A-Za-z]{2,6});')`;
}

export function withoutEntities(cell: Sql): Sql {
  const read = ENTITIES.reduce(
    (all, [entity, sign]) => sql`replace(${all}, ${text(entity)}, ${text(sign)})`,
    cell,
  );
  return sql`CASE WHEN ${hasEntity(cell)} THEN ${read} ELSE ${cell} END`;
}
