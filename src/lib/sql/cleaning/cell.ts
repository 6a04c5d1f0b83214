import type { Sql } from '../../contracts/sql';
import { CLEANING } from '../../core/cleaning/catalogue';
import { activeSteps } from '../../core/cleaning/edit';
import { CLEANING_KINDS, type CleaningKind, type CleaningStep } from '../../core/cleaning/step';
import type { SourceRecipe } from '../../core/source';
import { and, day, join, sql } from '../text';
import { rawColumn } from '../import/stage';
import { composed, tidyBlanks, withoutInvisible } from './blanks';
import { emailForm, withDomains, withoutAliases } from './emails';
import { lookedUp } from './lookups';
import { withoutEmptyWords, withoutEntities, withoutTextMark } from './marks';
import { phoneKey } from './phones';
import { withLostZero } from './places';

/** The raw cell of another column of the line, where a step asks for one. */
export function otherCell(column: number | null): Sql | null {
  return column === null ? null : rawColumn(column);
}

/** A cell as a step leaves it. Kinds that do not rewrite cells leave it as it is. */
export function cellAfter(step: CleaningStep, cell: Sql): Sql {
  switch (step.kind) {
    case 'invisible':
      return withoutInvisible(cell);
    case 'unicode':
      return composed(cell);
    case 'blanks':
      return tidyBlanks(cell);
    case 'entities':
      return withoutEntities(cell);
    case 'text-marks':
      return withoutTextMark(cell);
    case 'empty-words':
      return withoutEmptyWords(cell);
    case 'postcode-zero':
      return withLostZero(cell, otherCell(step.countryColumn));
    case 'email-form':
      return emailForm(cell);
    case 'email-domain':
      return withDomains(cell, step.domains);
    case 'email-provider':
      return withoutAliases(cell);
    case 'phone-e164': {
      const key = phoneKey(cell, otherCell(step.countryColumn));
      return sql`coalesce(${lookedUp(step, key)}, ${cell})`;
    }
    case 'code-variants':
    case 'writing-variants':
      return sql`coalesce(${lookedUp(step, sql`trim(${cell})`)}, ${cell})`;
    default:
      return cell;
  }
}

function before(a: CleaningKind, b: CleaningKind): boolean {
  return CLEANING_KINDS.indexOf(a) < CLEANING_KINDS.indexOf(b);
}

/**
 * The cell of a raw table as the steps of its column leave it; with `until`, as the step of
 * that kind finds it. The lookups of the steps must exist.
 */
export function cleanedCell(source: SourceRecipe, column: number, until?: CleaningKind): Sql {
  return [...activeSteps(source, column)]
    .sort((a, b) => CLEANING_KINDS.indexOf(a.kind) - CLEANING_KINDS.indexOf(b.kind))
    .filter((s) => CLEANING[s.kind].place === 'cell' && (!until || before(s.kind, until)))
    .reduce((cell, step) => cellAfter(step, cell), rawColumn(column));
}

/** A value as the steps of its column leave it: NULL where they empty it. */
export function cleanedValue(source: SourceRecipe, column: number, value: Sql): Sql {
  const step = activeSteps(source, column).find((s) => s.kind === 'birth-date');
  return step?.kind === 'birth-date'
    ? sql`CASE WHEN ${isPossibleBirth(step, value)} THEN ${value} END`
    : value;
}

export function isPossibleBirth(
  step: Extract<CleaningStep, { kind: 'birth-date' }>,
  value: Sql,
): Sql {
  const days = step.placeholders.map(day);
  return and([
    sql`${value} >= ${day(step.earliest)}`,
    sql`(${value})::DATE <= ${day(step.latest)}`,
    ...(days.length === 0 ? [] : [sql`(${value})::DATE NOT IN (${join(days)})`]),
  ]);
}
