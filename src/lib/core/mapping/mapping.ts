import type { Guess } from '../evidence';
import type { ColumnFormat } from '../format';
import { findSensitive, type SensitiveFinding, type SensitiveKind } from '../quality/sensitive';
import { roleSpec, type Role, type SourceKind } from '../roles';
import { assignRoles } from './assign';
import { columnFacts, type ColumnFacts, type SourceFacts } from './columns';
import { decideFormat, swapDayAndMonth } from './formats';
import { guessKind } from './kind';
import { labelLanguage } from './labels';
import { linkCustomers, type Draft } from './link';
import { questionsOf, type MappingQuestion } from './questions';

export type { SourceFacts } from './columns';
export type { MappingQuestion } from './questions';

export interface ColumnGuess {
  readonly role: Guess<Role | null>;
  readonly format: Guess<ColumnFormat>;
  /** What the column may reveal under article 9 of the GDPR; it then plays no role by itself. */
  readonly sensitive?: SensitiveKind;
}

export interface SourceGuess {
  readonly kind: Guess<SourceKind>;
  readonly columns: readonly ColumnGuess[];
}

export interface MappingGuess {
  /** In the order of the sources given. */
  readonly sources: readonly SourceGuess[];
  readonly questions: readonly MappingQuestion[];
  /** Nothing needs to be asked. */
  readonly clear: boolean;
}

/**
 * Kind of every source, role and format of every column, with what is sure, what is likely
 * and what must be asked. A source that says nothing of itself is taken for orders only when
 * no other is, and then asked about; otherwise it is left out, and asked about too.
 */
export function guessMapping(sources: readonly SourceFacts[]): MappingGuess {
  const facts = sources.map(columnFacts);
  const kinds = facts.map(guessKind);
  let ordersWanted = !kinds.some((kind) => kind?.value === 'orders');
  const drafts = facts.map((columns, index): Draft => {
    const asOrders = ordersWanted && columns.some((c) => c.numeric);
    const kind = kinds[index] ?? unknownKind(asOrders ? 'orders' : 'ignored');
    if (kind.value === 'orders') ordersWanted = false;
    return { kind, columns, roles: assignRoles(columns, kind) };
  });
  linkCustomers(drafts);
  const guesses = drafts.map(finish);
  const questions = guesses.flatMap(questionsOf);
  return { sources: guesses, questions, clear: questions.length === 0 };
}

function unknownKind(value: SourceKind): Guess<SourceKind> {
  return { value, certainty: 'ambiguous', evidence: { code: 'values-only' } };
}

function finish({ kind, columns, roles }: Draft): SourceGuess {
  const speaks = languageOf(columns);
  const guesses = columns.map((column): ColumnGuess => {
    const role = roles.get(column.index) ?? null;
    const found =
      role === null || role.value === 'attribute'
        ? findSensitive(column.label, column.samples)
        : null;
    if (found && kind.value !== 'ignored') return heldBack(column, found, speaks);
    return {
      role: role ?? { value: null, certainty: 'likely', evidence: { code: 'values-only' } },
      format: formatOf(column, role?.value ?? null, speaks),
    };
  });
  return { kind, columns: settleDates(guesses, columns) };
}

/** A column that may be sensitive is left out until the person says to keep it. */
function heldBack(
  column: ColumnFacts,
  { kind, by }: SensitiveFinding,
  speaks: ReturnType<typeof languageOf>,
): ColumnGuess {
  return {
    role: {
      value: null,
      certainty: 'likely',
      evidence: { code: 'sensitive', params: { kind, by } },
    },
    format: formatOf(column, null, speaks),
    sensitive: kind,
  };
}

function languageOf(columns: readonly ColumnFacts[]): {
  readonly french: boolean;
  readonly english: boolean;
} {
  const language = labelLanguage(columns.map((c) => c.label));
  const commas = columns.reduce((sum, c) => sum + (c.numeric ? c.profile.commaDecimal : 0), 0);
  return {
    french: language === 'fr' || (language === null && commas > 0),
    english: language === 'en',
  };
}

function formatOf(
  column: ColumnFacts,
  role: Role | null,
  speaks: ReturnType<typeof languageOf>,
): Guess<ColumnFormat> {
  const type = role === null || role === 'attribute' ? {} : { type: roleSpec(role).type };
  return decideFormat(column.profile, column.label, column.samples, { ...type, ...speaks });
}

/** Roles and formats of a source whose kind the person has said. */
export function guessSourceAs(source: SourceFacts, kind: SourceKind): SourceGuess {
  const columns = columnFacts(source);
  const said: Guess<SourceKind> = { value: kind, certainty: 'sure', evidence: { code: 'chosen' } };
  return finish({ kind: said, columns, roles: assignRoles(columns, said) });
}

/** How a column reads in a role that the person gave it. */
export function guessFormatFor(
  source: SourceFacts,
  column: number,
  role: Role,
): Guess<ColumnFormat> {
  const columns = columnFacts(source);
  const facts = columns[column];
  return facts
    ? formatOf(facts, role, languageOf(columns))
    : { value: { kind: 'text' }, certainty: 'ambiguous', evidence: { code: 'values-only' } };
}

/** A column whose order is open follows a neighbour written alike whose order is proved. */
function settleDates(
  guesses: readonly ColumnGuess[],
  columns: readonly ColumnFacts[],
): readonly ColumnGuess[] {
  const proof = guesses.find(
    ({ format }) => format.evidence.code === 'date-order-proved' && format.certainty === 'sure',
  );
  if (proof?.format.value.kind !== 'date') return guesses;
  const proved = proof.format.value;
  const separator = (patterns: readonly string[]) => patterns[0]?.charAt(2);
  return guesses.map((guess) => {
    const { value, certainty } = guess.format;
    if (certainty !== 'ambiguous' || value.kind !== 'date') return guess;
    if (separator(value.patterns) !== separator(proved.patterns)) return guess;
    const label = columns[guesses.indexOf(proof)]?.label ?? '';
    const settled = value.order === proved.order ? value : swapDayAndMonth(value);
    const evidence = {
      code: 'date-order-neighbour',
      params: { order: settled.order, label },
    } as const;
    return { ...guess, format: { value: settled, certainty: 'likely', evidence } };
  });
}
