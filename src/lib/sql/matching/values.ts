import type { Sql } from '../../contracts/sql';
import { join, sql, text } from '../text';

const LIGATURES: readonly (readonly [string, string])[] = [
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
];

function unfold(value: Sql): Sql {
  return LIGATURES.reduce<Sql>(
    (v, [from, to]) => sql`replace(${v}, ${text(from)}, ${text(to)})`,
    value,
  );
}

/** Lower-case words of letters and digits of any script, without accents, one blank between; NULL when none. */
export function words(value: Sql): Sql {
  return sql`nullif(trim(regexp_replace(strip_accents(${unfold(sql`lower(${value})`)}), '[^\\p{L}\\p{N}\\p{M}]+', ' ', 'g')), '')`;
}

/** Words run together: `Jean-Pierre`, `jean pierre` and `JEANPIERRE` are one name. */
export function compact(spaced: Sql): Sql {
  return sql`replace(${spaced}, ' ', '')`;
}

const CIVILITIES =
  'm|mr|mme|mlle|mrs|ms|miss|monsieur|madame|mademoiselle|dr|docteur|prof|sir|lady';

/** Words of a name without a civility in front, where something else is left. */
export function withoutCivility(spaced: Sql): Sql {
  return sql`regexp_replace(${spaced}, ${text(`^(${CIVILITIES}) (.)`)}, '\\2')`;
}

const PARTICLES = 'de|du|des|d|la|le|les|l|von|van|der|den|da|dos|di|del|el|al';

/** Words of a last name without its particles, where something else is left. */
export function withoutParticles(spaced: Sql): Sql {
  return sql`regexp_replace(${spaced}, ${text(`^((${PARTICLES}) )+(.)`)}, '\\3')`;
}

/**
 * First name of a full name as typed: after the comma, after the words in capitals
 * (`DUPONT Jean`), else the first word.
 */
export function firstOfFull(full: Sql): Sql {
  return sql`CASE WHEN contains(${full}, ',') THEN split_part(${full}, ',', 2)
    WHEN regexp_matches(${full}, ${text(CAPITALS_FIRST)}) THEN regexp_extract(${full}, ${text(CAPITALS_FIRST)}, 2)
    ELSE split_part(${full}, ' ', 1) END`;
}

/** What firstOfFull leaves. */
export function lastOfFull(full: Sql): Sql {
  return sql`CASE WHEN contains(${full}, ',') THEN split_part(${full}, ',', 1)
    WHEN regexp_matches(${full}, ${text(CAPITALS_FIRST)}) THEN regexp_extract(${full}, ${text(CAPITALS_FIRST)}, 1)
    ELSE substr(${full}, length(split_part(${full}, ' ', 1)) + 2) END`;
}

const CAPITALS_FIRST = "^((?:[\\p{Lu}'’-]{2,} )+)(\\p{Lu}?.*\\p{Ll}.*)$";

/** Full name as typed, one blank between words, without a civility in front. */
export function fullName(value: Sql): Sql {
  return sql`regexp_replace(trim(regexp_replace(${value}, '\\s+', ' ', 'g')), ${text(`(?i)^(${CIVILITIES})\\.? (.)`)}, '\\2')`;
}

/** Address in lower case; NULL when it is not one. */
export function email(value: Sql): Sql {
  const bare = sql`lower(trim(${value}))`;
  return sql`CASE WHEN regexp_matches(${bare}, '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$') THEN ${bare} END`;
}

/** Letters and digits of the part before the @, without a `+tag`. */
export function emailBox(address: Sql): Sql {
  return sql`nullif(regexp_replace(strip_accents(split_part(split_part(${address}, '@', 1), '+', 1)), '[^\\p{L}\\p{N}]', '', 'g'), '')`;
}

/**
 * Digits of a phone number. French and British numbers in their national form, whatever the
 * country code or a lost leading zero; others as dialled. NULL for too short or all the same digit.
 */
export function phone(value: Sql): Sql {
  const digits = sql`regexp_replace(replace(${value}, '(0)', ''), '[^0-9]', '', 'g')`;
  const dialled = sql`regexp_replace(${digits}, '^00', '')`;
  const national = sql`regexp_replace(regexp_replace(regexp_replace(${dialled}, '^33([1-9]\\d{8})$', '0\\1'), '^44([1-9]\\d{8,9})$', '0\\1'), '^([1-9]\\d{8})$', '0\\1')`;
  return sql`CASE WHEN length(${national}) BETWEEN 8 AND 15 AND length(replace(substr(${national}, 2), substr(${national}, 2, 1), '')) > 1 THEN ${national} END`;
}

/** Capital letters and digits only. */
export function postcode(value: Sql): Sql {
  return sql`nullif(regexp_replace(upper(${value}), '[^A-Z0-9]', '', 'g'), '')`;
}

/** Department, province or postal area: the leading letters, else the two first digits. */
export function postalArea(code: Sql): Sql {
  return sql`coalesce(nullif(regexp_extract(${code}, '^[A-Z]+'), ''), left(${code}, 2))`;
}

/** House number and last word of the street: what abbreviations of the rest do not change. */
export function streetKey(address: Sql): Sql {
  const spaced = words(address);
  const number = sql`regexp_extract(${spaced}, '\\d+')`;
  const street = sql`regexp_extract(${spaced}, '([^ \\d]+)[ \\d]*$', 1)`;
  return sql`nullif(trim(concat(${number}, ' ', ${street})), '')`;
}

const FEMALE = ['f', 'mme', 'mlle', 'madame', 'mademoiselle', 'mrs', 'ms', 'miss', 'femme'];
const MALE = ['h', 'm', 'mr', 'monsieur', 'male', 'homme', 'sir'];

/** Declared gender from the civility: f, m, or NULL. */
export function gender(value: Sql): Sql {
  const word = words(value);
  const among = (list: readonly string[]) => join(list.map(text));
  return sql`CASE WHEN ${word} IN (${among([...FEMALE, 'female'])}) THEN 'f' WHEN ${word} IN (${among(MALE)}) THEN 'm' END`;
}

const CONSONANTS = text('bfpvcgjkqsxzdtlmnraeiouyhw');
const CLASSES = text('11112222222233455600000000');
/** Twice over: a run of four of one class takes two passes. */
const DOUBLES = [...'123456', ...'123456'];

/** First letter and the classes of the consonants after it, as in Soundex (Russell 1918), doubles once. */
export function sound(name: Sql): Sql {
  const coded = sql`replace(translate(substr(${name}, 2), ${CONSONANTS}, ${CLASSES}), '0', '')`;
  const single = DOUBLES.reduce<Sql>(
    (code, digit) => sql`replace(${code}, ${text(digit + digit)}, ${text(digit)})`,
    coded,
  );
  return sql`left(concat(left(${name}, 1), ${single}), 5)`;
}
