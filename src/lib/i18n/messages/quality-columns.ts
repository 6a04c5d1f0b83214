import type { ColumnFacts, Range } from '../../core/quality/facts';
import { fromDayNumber } from '../../core/dates';
import type { Formats } from '../formats';
import { sentence, text } from '../message';

const between = (f: Formats, range: Range): readonly [string, string] => {
  switch (range.of) {
    case 'date':
      return [f.shortDate(range.min), f.shortDate(range.max)];
    case 'number':
      return [f.number(range.min, 2), f.number(range.max, 2)];
    case 'length':
      return [f.number(range.min), f.number(range.max)];
  }
};
const fence = (f: Formats, { checked }: ColumnFacts, value: number) =>
  checked === 'date' ? f.shortDate(fromDayNumber(Math.round(value))) : f.number(value, 2);

/** The tables of columns, one per file. */
export const qualityColumns = {
  title: sentence<[file: string]>(
    (_, file) => `Les colonnes de ${file}`,
    (_, file) => `The columns of ${file}`,
  ),
  facts: sentence<[kind: string, rows: number, last: string | null, days: number]>(
    (f, kind, rows, last, days) =>
      `${kind} · ${f.number(rows)} ${f.plural(rows, 'ligne', 'lignes')}${last === null ? '' : ` · dernière date\u00a0: ${last}${days > 0 ? `, ${f.number(days)} ${f.plural(days, 'jour', 'jours')} avant la date de référence` : ''}`}`,
    (f, kind, rows, last, days) =>
      `${kind} · ${f.number(rows)} ${f.plural(rows, 'line', 'lines')}${last === null ? '' : ` · last date: ${last}${days > 0 ? `, ${f.number(days)} ${f.plural(days, 'day', 'days')} before the reference date` : ''}`}`,
  ),
  about: text(
    'Valeurs distinctes, fréquentes et bornes estimées sur une ligne sur plusieurs, réparties dans tout le fichier.',
    'Distinct and frequent values and fences estimated on one line in several, spread over the whole file.',
  ),
  show: sentence<[count: number]>(
    (f, count) => `Voir ${f.plural(count, 'la colonne', `les ${f.number(count)} colonnes`)}`,
    (f, count) => `Show ${f.plural(count, 'the column', `the ${f.number(count)} columns`)}`,
  ),
  column: text('Colonne', 'Column'),
  filled: text('Remplie', 'Filled'),
  filledHint: text(
    'Part des lignes dont la cellule n’est pas vide',
    'Share of lines whose cell is not empty',
  ),
  valid: text('Lisible', 'Readable'),
  validHint: text(
    'Part des cellules remplies qui se lisent comme prévu\u00a0: nombre, date, e-mail, téléphone, oui ou non',
    'Share of filled cells that read as expected: number, date, e-mail, phone, yes or no',
  ),
  distinct: text('Distinctes', 'Distinct'),
  top: text('Valeurs les plus fréquentes', 'Most frequent values'),
  topShort: text('Fréquentes', 'Frequent'),
  range: text('Étendue', 'Range'),
  outliers: text('Hors norme', 'Outliers'),
  outliersHint: text(
    'Nombres au-delà des bornes extrêmes de Tukey (1977)\u00a0: Q1 − 3 × écart interquartile et Q3 + 3 × écart interquartile. Dates hors d’une période plausible.',
    'Numbers beyond Tukey’s far fences (1977): Q1 − 3 × interquartile range and Q3 + 3 × interquartile range. Dates out of a plausible period.',
  ),
  rangeText: sentence<[range: Range]>(
    (f, range) => {
      const [min, max] = between(f, range);
      if (range.of === 'length')
        return `${min === max ? min : `${min} à ${max}`} ${f.plural(range.max, 'caractère', 'caractères')}`;
      return range.of === 'date' ? `du ${min} au ${max}` : `${min} à ${max}`;
    },
    (f, range) => {
      const [min, max] = between(f, range);
      if (range.of === 'length')
        return `${min === max ? min : `${min} to ${max}`} ${f.plural(range.max, 'character', 'characters')}`;
      return `${min} to ${max}`;
    },
  ),
  outside: sentence<[facts: ColumnFacts, low: number, high: number]>(
    (f, facts, low, high) => `hors de ${fence(f, facts, low)} … ${fence(f, facts, high)}`,
    (f, facts, low, high) => `outside ${fence(f, facts, low)} … ${fence(f, facts, high)}`,
  ),
  roughly: sentence<[count: number, exact: boolean]>(
    (f, count, exact) => `${exact ? '' : '≈\u00a0'}${f.number(count)}`,
    (f, count, exact) => `${exact ? '' : '≈\u00a0'}${f.number(count)}`,
  ),
};

/** The calendar of sales. */
export const qualityCalendar = {
  title: text('Les jours sans vente', 'Days without a sale'),
  days: sentence<[weekdays: readonly string[], missing: number, expected: number]>(
    (f, weekdays, missing, expected) =>
      `Cette base vend d’habitude ${weekdays.length === 7 ? 'tous les jours' : `le ${f.list(weekdays)}`}\u00a0: ${missing === 0 ? 'aucun jour' : `${f.number(missing)} ${f.plural(missing, 'jour', 'jours')}`} sans vente sur ${f.number(expected)} ${f.plural(expected, 'attendu', 'attendus')}.`,
    (f, weekdays, missing, expected) =>
      `This base usually sells ${weekdays.length === 7 ? 'every day' : `on ${f.list(weekdays)}`}: ${missing === 0 ? 'none' : f.number(missing)} of ${f.number(expected)} expected ${f.plural(expected, 'day', 'days')} without a sale.`,
  ),
  weeks: sentence<[missing: number, expected: number]>(
    (f, missing, expected) =>
      `Aucun jour de la semaine ne vend toujours\u00a0; ${f.number(missing)} ${f.plural(missing, 'semaine', 'semaines')} sur ${f.number(expected)} sans aucune vente.`,
    (f, missing, expected) =>
      `No weekday always sells; ${f.number(missing)} of ${f.number(expected)} ${f.plural(expected, 'week', 'weeks')} without any sale.`,
  ),
  none: text(
    'Les ventes sont trop rares ou trop courtes pour avoir un rythme\u00a0: aucun trou n’est cherché.',
    'Sales are too rare or too short to have a rhythm: no gap is looked for.',
  ),
  rule: text(
    'Attendu\u00a0: un jour de la semaine, ou une semaine, qui a une vente au moins 4 fois sur 5',
    'Expected: a weekday, or a week, that has a sale at least 4 times out of 5',
  ),
  sold: text('Vente', 'Sale'),
  missing: text('Attendu, sans vente', 'Expected, no sale'),
  quiet: text('Sans vente, non attendu', 'No sale, not expected'),
  from: text('Du', 'From'),
  to: text('Au', 'To'),
  count: text('Jours attendus', 'Expected days'),
  weekCount: text('Semaines', 'Weeks'),
};
