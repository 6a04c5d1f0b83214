import { expect, test } from 'vitest';
import { CSV } from '../../../../tests/helpers/records';
import { DEFAULT_BUILD_OPTIONS } from '../recipe';
import type { SourceRecipe } from '../source';
import { formatChoices } from './alternatives';
import { applyEdit, type FactsOf, type Settled } from './edit';
import { guessMapping } from './mapping';
import { findNote, notesOfSource } from './notes';
import { agreedTo, openQuestions, questionsToShow, unanswered } from './open';
import { dialectChoices, mergeReread } from './reread';
import { factsOf } from './testing';

/** A recipe as the import would guess it, and what it was guessed from. */
function settle(labels: readonly string[], records: readonly (readonly string[])[]) {
  const facts = factsOf(labels, records);
  const guess = guessMapping([facts]);
  const source = guess.sources[0];
  if (!source) throw new Error('no guess');
  const recipe: SourceRecipe = {
    id: 's1',
    fileName: 'sales.csv',
    kind: source.kind.value,
    dialect: CSV,
    columns: labels.map((label, i) => ({
      label,
      role: source.columns[i]?.role.value ?? null,
      format: source.columns[i]?.format.value ?? { kind: 'text' },
    })),
  };
  const settled: Settled = {
    recipe: { sources: [recipe], options: DEFAULT_BUILD_OPTIONS },
    guesses: notesOfSource('s1', source),
  };
  const about: FactsOf = (id) => (id === 's1' ? facts : undefined);
  return { settled, about, questions: guess.questions };
}

const AMBIGUOUS = settle(
  ['Customer ID', 'Order date', 'Amount', 'Second date', 'Note'],
  Array.from({ length: 60 }, (_, i) => [
    `C${i % 20}`,
    `0${(i % 9) + 1}/0${((i * 2) % 9) + 1}/2024`,
    `${i + 1}.50`,
    `0${((i * 4) % 9) + 1}/0${((i * 5) % 9) + 1}/2023`,
    `word ${i % 3}`,
  ]),
);

const columns = ({ recipe }: Settled) => recipe.sources[0]?.columns ?? [];
const roles = (settled: Settled) => columns(settled).map((c) => c.role);

test('a role that one column alone plays leaves the column that had it, and is the person’s', () => {
  const { settled, about } = AMBIGUOUS;
  expect(roles(settled).slice(0, 3)).toEqual(['customer_id', 'ordered_on', 'amount']);
  const edited = applyEdit(
    settled,
    { target: 'role', sourceId: 's1', column: 3, role: 'ordered_on' },
    about,
  );
  expect(roles(edited).slice(0, 4)).toEqual(['customer_id', null, 'amount', 'ordered_on']);
  expect(findNote(edited.guesses, 's1', 'role', 3)).toMatchObject({
    decidedBy: 'person',
    evidence: { code: 'chosen' },
  });
  expect(findNote(edited.guesses, 's1', 'role', 1)).toBeUndefined();
  expect(roles(settled)[1]).toBe('ordered_on');
});

test('an attribute may be played by many columns', () => {
  const { settled, about } = AMBIGUOUS;
  const edit = (column: number) =>
    ({ target: 'role', sourceId: 's1', column, role: 'attribute' }) as const;
  const edited = [3, 4].reduce((s, column) => applyEdit(s, edit(column), about), settled);
  expect(roles(edited).slice(3)).toEqual(['attribute', 'attribute']);
});

test('a column that takes a role of another type is read by the evidence of its cells', () => {
  const { settled, about } = settle(
    ['Customer ID', 'Order date', 'Amount', 'Code'],
    Array.from({ length: 30 }, (_, i) => [
      `C${i % 9}`,
      `2024-01-${10 + (i % 9)}`,
      `${i}.25`,
      `1.${100 + i},${10 + i}`,
    ]),
  );
  const asAmount = applyEdit(
    settled,
    { target: 'role', sourceId: 's1', column: 3, role: 'amount' },
    about,
  );
  expect(columns(asAmount)[3]?.format).toEqual({ kind: 'number', decimal: ',', thousands: '.' });
  expect(roles(asAmount)[2]).toBeNull();
});

test('an ambiguous date is asked, answered by a format, and then no longer open', () => {
  const { settled, about, questions } = AMBIGUOUS;
  expect(questions.map((q) => q.target)).toEqual(['format']);
  expect(unanswered(settled)).toMatchObject({
    code: 'date-ambiguous',
    params: { column: 'Order date' },
  });
  const format = columns(settled)[1]?.format;
  if (!format) throw new Error('no column');
  const [dayFirst] = formatChoices(format);
  if (!dayFirst) throw new Error('no choice');
  const answered = applyEdit(
    settled,
    { target: 'format', sourceId: 's1', column: 1, format: dayFirst },
    about,
  );
  expect(columns(answered)[1]?.format).toMatchObject({
    order: 'dmy',
    patterns: ['%d/%m/%Y'],
  });
  expect(unanswered(answered)).toBeNull();
  expect(questionsToShow(questions, answered)).toHaveLength(1);
});

test('a question goes when its column plays no role, and comes for the one that takes it', () => {
  const { settled, about, questions } = AMBIGUOUS;
  const moved = applyEdit(
    settled,
    { target: 'role', sourceId: 's1', column: 3, role: 'ordered_on' },
    about,
  );
  expect(questionsToShow(questions, moved)).toEqual([
    { source: 0, target: 'format', role: 'ordered_on', columns: [3] },
  ]);
});

test('another kind of source has other roles, and keeps what the person said', () => {
  const { settled, about } = AMBIGUOUS;
  const said = applyEdit(
    settled,
    { target: 'role', sourceId: 's1', column: 4, role: 'channel' },
    about,
  );
  const events = applyEdit(said, { target: 'kind', sourceId: 's1', kind: 'interactions' }, about);
  expect(roles(events)).toContain('happened_on');
  expect(roles(events)[4]).toBe('channel');
  expect(roles(events)).not.toContain('amount');
  const blind = applyEdit(said, { target: 'kind', sourceId: 's1', kind: 'interactions' });
  expect(roles(blind)).toEqual(['customer_id', null, null, null, 'channel']);
});

test('what was asked and left as it was is agreed to', () => {
  const { settled } = settle(
    ['a', 'b', 'c'],
    Array.from({ length: 40 }, (_, i) => [`X${i % 7}`, `Y${i % 5}`, `${i}.5`]),
  );
  const asked = openQuestions(settled);
  expect(asked.some((q) => q.target === 'kind')).toBe(true);
  expect(openQuestions(agreedTo(asked, settled)).some((q) => q.target === 'kind')).toBe(false);
});

test('a file read again in another way keeps what the person said of columns that are still there', () => {
  const { settled, about } = AMBIGUOUS;
  const said = applyEdit(
    settled,
    { target: 'role', sourceId: 's1', column: 4, role: 'channel' },
    about,
  );
  const source = said.recipe.sources[0];
  if (!source) throw new Error('no source');
  const moved = {
    ...source,
    columns: [...source.columns].reverse().map((c) => ({ ...c, role: null })),
  };
  const anew: Settled = { recipe: { ...said.recipe, sources: [moved] }, guesses: [] };
  const merged = mergeReread(said, anew, new Set(['s1']), () => undefined);
  expect(columns(merged).map((c) => [c.label, c.role])).toEqual([
    ['Note', 'channel'],
    ['Second date', null],
    ['Amount', null],
    ['Order date', null],
    ['Customer ID', null],
  ]);
  expect(mergeReread(said, anew, new Set(), () => undefined)).toEqual(said);
});

test('what is fixed of a dialect is what the person said, then and now', () => {
  const source = AMBIGUOUS.settled.recipe.sources[0];
  if (!source) throw new Error('no source');
  const note = {
    sourceId: 's1',
    certainty: 'sure',
    evidence: { code: 'chosen' },
    decidedBy: 'person',
  } as const;
  const notes = [
    { ...note, target: 'delimiter' },
    { ...note, target: 'encoding' },
  ] as const;
  expect(dialectChoices(source, notes, { header: false })).toEqual({
    encoding: 'utf-8',
    delimiter: ',',
    header: false,
  });
  expect(dialectChoices(source, notes, { layout: 'blanks' })).toEqual({
    encoding: 'utf-8',
    layout: 'blanks',
  });
  expect(dialectChoices(source, [], { delimiter: ';' })).toEqual({
    layout: 'delimited',
    delimiter: ';',
  });
});
