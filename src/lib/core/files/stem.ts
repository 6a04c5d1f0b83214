import { labelKey } from './columns';

const MONTHS =
  'janvier janv january jan fevrier fevr fev february feb mars mar march avril avr april apr mai may juin june jun juillet juil july jul aout aou august aug septembre sept september sep octobre oct october novembre nov november decembre dec december';
const DAYS =
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday';
/** Words of a file name that tell one delivery from the next, not what it holds. */
const PERIODS = new Set(
  `${MONTHS} ${DAYS} copie copy final new nouveau v q t s sem semaine week trimestre quarter semestre`.split(
    ' ',
  ),
);

/** What a file or sheet name says without its extension, digits, dates, month and day names. */
export function nameStem(name: string): string {
  return labelKey(name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, ''))
    .replace(/\p{N}+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !PERIODS.has(word))
    .join(' ');
}

/** Whether a file is named as one of others, but for dates. */
export function sameName(name: string, others: readonly string[]): boolean {
  return others.some((other) => nameStem(other) === nameStem(name));
}
