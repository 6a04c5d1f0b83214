import type { Sql } from '../../contracts/sql';
import { CLEANING, kindsFor } from '../../core/cleaning/catalogue';
import { stepId, type CleaningKind, type CleaningStep } from '../../core/cleaning/step';
import type { ColumnProfile, SourceRecipe } from '../../core/source';
import {
  hasInvisible,
  hasUntidyBlanks,
  isPlainCode,
  isUnusual,
  maybeDecomposed,
  withoutInvisible,
} from '../../sql/cleaning/blanks';
import { hasAlias, untidyEmail } from '../../sql/cleaning/emails';
import { hasSign, hasPointZero, isPadded } from '../../sql/cleaning/numbers';
import { hasEntity, hasTextMark, isEmptied } from '../../sql/cleaning/marks';
import { lostZero } from '../../sql/cleaning/places';
import { countValuesWhere, countWhere } from '../../sql/cleaning/measure';
import { rawColumn } from '../../sql/import/stage';
import { join, num, sql } from '../../sql/text';
import { isKept } from '../import/profile';
import { oneRow, toNumber } from '../run';
import type { BaseFacts, Search } from './context';

/** A step that may have something to do, and the raw cells that it could change. */
export interface Probe {
  readonly step: CleaningStep;
  readonly where: Sql;
}

/** Bytes of a word that means empty and of a few characters around it that do not show. */
const LONGEST_WORD = 60;

/** These change no plain code. */
const OF_TEXT: ReadonlySet<CleaningKind> = new Set([
  'outer-blanks',
  'invisible',
  'unicode',
  'blanks',
  'entities',
  'text-marks',
  'empty-words',
]);

/** Of them, those that only cells that are unusual in some way can be changed by. */
const UNUSUAL: ReadonlySet<CleaningKind> = new Set(['invisible', 'unicode', 'blanks']);

/** The simple steps that find at least one cell. */
export async function probe(search: Search): Promise<readonly Probe[]> {
  const { source, profiles, base } = search;
  const byColumn = source.columns.map(({ role }, column): readonly Probe[] => {
    const profile = profiles[column];
    if (role === null || !profile || profile.filled === 0) return [];
    return kindsFor(role).flatMap((kind) => {
      const step = simpleStep(source, column, kind, base);
      const where = step && condition(kind, rawColumn(column), profile);
      return step && where ? [{ step, where }] : [];
    });
  });
  const found: Probe[] = [];
  for (const [column, probes] of byColumn.entries())
    if (isKept(profiles, column)) found.push(...(await inValues(search, column, probes)));
  const others = byColumn.filter((_, column) => !isKept(profiles, column));
  found.push(...(await inLines(search, others.flat())));
  return found;
}

async function inValues(
  { build, source, signal }: Search,
  column: number,
  probes: readonly Probe[],
): Promise<readonly Probe[]> {
  if (probes.length === 0) return [];
  const conditions = probes.map((p) => p.where);
  const counts = await oneRow(build, countValuesWhere(source.id, column, conditions), signal);
  return probes.filter((_, i) => toNumber(counts[i]) > 0);
}

/**
 * In one pass over all lines, and a second and third over those that are not made of plain codes:
 * what every text can have, then what only unusual cells can.
 */
async function inLines(search: Search, probes: readonly Probe[]): Promise<readonly Probe[]> {
  const any = probes.filter((p) => !OF_TEXT.has(p.step.kind));
  const text = probes.filter((p) => OF_TEXT.has(p.step.kind));
  const all = await counted(search, any, columnsOf(text), notPlain, EVERYWHERE);
  const written = text.filter((p) => all.columns.has(p.step.column));
  const where = join([...all.columns].map(notPlain), ' OR ');
  const common = written.filter((p) => !UNUSUAL.has(p.step.kind));
  const unusual = written.filter((p) => UNUSUAL.has(p.step.kind));
  const some = await counted(search, common, columnsOf(unusual), odd, where);
  const worthwhile = unusual.filter((p) => some.columns.has(p.step.column));
  const few = await counted(search, worthwhile, [], odd, where);
  return [...all.found, ...some.found, ...few.found];
}

const EVERYWHERE = sql`TRUE`;

function notPlain(column: number): Sql {
  return sql`NOT ${isPlainCode(rawColumn(column))}`;
}

function odd(column: number): Sql {
  return isUnusual(rawColumn(column));
}

function columnsOf(probes: readonly Probe[]): readonly number[] {
  return [...new Set(probes.map((p) => p.step.column))];
}

/** The probes that find a cell among some lines, and the columns that a test holds for there. */
async function counted(
  { build, source, signal }: Search,
  probes: readonly Probe[],
  columns: readonly number[],
  test: (column: number) => Sql,
  where: Sql,
): Promise<{ readonly found: readonly Probe[]; readonly columns: ReadonlySet<number> }> {
  const conditions = [...probes.map((p) => p.where), ...columns.map(test)];
  if (conditions.length === 0) return { found: [], columns: new Set() };
  const counts = await oneRow(build, countWhere(source.id, conditions, where), signal);
  const finds = (place: number) => toNumber(counts[place]) > 0;
  return {
    found: probes.filter((_, i) => finds(i)),
    columns: new Set(columns.filter((_, i) => finds(probes.length + i))),
  };
}

/** The step of a kind that needs nothing but its column, or the country of the line. */
function simpleStep(
  source: SourceRecipe,
  column: number,
  kind: CleaningKind,
  base: BaseFacts,
): CleaningStep | null {
  const common = {
    id: stepId(source.id, column, kind),
    sourceId: source.id,
    column,
    enabled: CLEANING[kind].enabled,
  };
  switch (kind) {
    case 'postcode-zero': {
      const countryColumn = countryColumnOf(source);
      return base.country === 'FR' || countryColumn !== null
        ? { ...common, kind, countryColumn }
        : null;
    }
    case 'point-zero': {
      const format = source.columns[column]?.format;
      return format?.kind === 'identifier'
        ? { ...common, kind, enabled: format.dropPointZero }
        : null;
    }
    case 'outer-blanks':
    case 'invisible':
    case 'unicode':
    case 'blanks':
    case 'entities':
    case 'text-marks':
    case 'empty-words':
    case 'number-signs':
    case 'email-form':
    case 'email-provider':
      return { ...common, kind };
    default:
      return null;
  }
}

/** The column that says the country of each line, if any. */
export function countryColumnOf(source: SourceRecipe): number | null {
  const column = source.columns.findIndex((c) => c.role === 'country');
  return column === -1 ? null : column;
}

/** Which raw cells a kind could change; null when the profile of the column rules it out. */
function condition(kind: CleaningKind, cell: Sql, profile: ColumnProfile): Sql | null {
  const onlyNumbers = profile.plainNumbers >= profile.filled;
  switch (kind) {
    case 'outer-blanks':
      return isPadded(cell);
    case 'invisible':
      return onlyNumbers ? null : hasInvisible(cell);
    case 'unicode':
      return onlyNumbers ? null : maybeDecomposed(cell);
    case 'blanks':
      return onlyNumbers ? null : hasUntidyBlanks(cell);
    case 'entities':
      return onlyNumbers ? null : hasEntity(cell);
    case 'text-marks':
      return onlyNumbers ? null : hasTextMark(cell);
    case 'empty-words':
      return sql`(${isEmptied(cell)} OR (strlen(${cell}) <= ${num(LONGEST_WORD)} AND ${isUnusual(cell)} AND ${isEmptied(withoutInvisible(cell))}))`;
    case 'point-zero':
      return profile.pointZero > 0 ? hasPointZero(cell) : null;
    case 'number-signs':
      return profile.numberLike > 0 ? hasSign(cell) : null;
    case 'postcode-zero':
      return lostZero(cell);
    case 'email-form':
      return untidyEmail(cell);
    case 'email-provider':
      return hasAlias(cell);
    default:
      return null;
  }
}
