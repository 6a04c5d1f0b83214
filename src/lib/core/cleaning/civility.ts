/** Civilities that say a gender, lower case, without points. Titles such as Dr or Me say none. */
export const MALE_CIVILITIES: readonly string[] =
  'm|mr|mister|monsieur|mons|msr|sir|sr|senor|herr'.split('|');
export const FEMALE_CIVILITIES: readonly string[] =
  'mme|mmes|mlle|melle|mle|madame|mademoiselle|mrs|ms|miss|mistress|madam|lady|frau|sra|senora'.split(
    '|',
  );

const MALE_WORDS = /^(m|h|homme|male|masculin|man|mr|monsieur|men|1)$/i;
const FEMALE_WORDS = /^(f|femme|female|feminin|féminin|woman|mme|madame|women|2)$/i;

/** How a base that already has a column for it writes each gender, from its values, most frequent first. */
export function genderWords(values: readonly string[]): {
  readonly male: string;
  readonly female: string;
} {
  const find = (pattern: RegExp) => values.map((v) => v.trim()).find((v) => pattern.test(v));
  const female = find(FEMALE_WORDS);
  const male = find(MALE_WORDS);
  return male === undefined || female === undefined ? { male: 'M', female: 'F' } : { male, female };
}
