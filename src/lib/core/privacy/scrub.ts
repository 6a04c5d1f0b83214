import type { Choices } from '../history/choices';
import type { Settled } from '../mapping/edit';
import type { ProjectRecord } from '../project';
import type { ProjectTag } from '../tags';
import { TextFinder } from './text-finder';
import type { Wish } from './wishes';
import { HIDDEN } from './mask';

/** How people are called in what a person wrote down: never stored, only looked for. */
export interface Traces {
  readonly identifiers: ReadonlySet<string>;
  /** E-mail addresses, telephone numbers and whole names. */
  readonly texts: readonly string[];
}

/** A record and the sums of what was taken out of it. */
export interface Scrubbed {
  readonly record: ProjectRecord;
  readonly marks: number;
  readonly wishes: number;
  readonly decisions: number;
}

/** Shorter texts would be found inside words that speak of nobody. */
const SHORTEST = 6;

/** Every text of a value without the addresses, numbers and names of people; values equal to an identifier leave their lists. */
function scrubbed<T>(value: T, traces: Traces): T {
  const { identifiers } = traces;
  const finder = finderOf(traces);
  const named = (one: unknown) => typeof one === 'string' && identifiers.has(one);
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return finder.replaced(one, HIDDEN);
    if (Array.isArray(one)) return one.filter((each) => !named(each)).map(clean);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, clean(each)]));
  };
  return clean(value) as T;
}

/** Every state of a history is looked through for the same people. */
const finders = new WeakMap<Traces, TextFinder>();

function finderOf(traces: Traces): TextFinder {
  const known = finders.get(traces) ?? new TextFinder(traces.texts, SHORTEST);
  finders.set(traces, known);
  return known;
}

/** Tags without the marks of people. */
function withoutPeople(
  tags: readonly ProjectTag[],
  { identifiers }: Traces,
): readonly ProjectTag[] {
  return tags.map((tag) => ({
    ...tag,
    marks: tag.marks.filter(({ customer }) => !identifiers.has(customer)),
  }));
}

/** What a person decided, without a trace of people. */
export function scrubbedChoices(choices: Choices, traces: Traces): Choices {
  const { tags, ...others } = choices;
  const rest = scrubbed(others, traces);
  if (tags === undefined) return rest;
  return { ...rest, tags: scrubbed(withoutPeople(tags, traces), traces) };
}

const marksIn = (tags: readonly ProjectTag[] = []) =>
  tags.reduce((sum, { marks }) => sum + marks.length, 0);

function names({ who }: Wish, traces: Traces): boolean {
  return traces.identifiers.has(who) || finderOf(traces).has(who);
}

/** How files are understood, without a trace of people, and how many decisions on merges that took. */
export function scrubbedReading({ recipe, guesses }: Settled, traces: Traces) {
  const { matching, ...others } = recipe;
  const before = matching?.decisions ?? [];
  const decisions = before.filter(
    ({ left, right }) => !traces.identifiers.has(left) && !traces.identifiers.has(right),
  );
  const reading: Settled = {
    recipe: {
      ...scrubbed(others, traces),
      ...(matching ? { matching: { ...matching, decisions } } : {}),
    },
    guesses: scrubbed(guesses, traces),
  };
  return { reading, decisions: before.length - decisions.length };
}

/** A record without a trace of people, its dataset aside. */
export function scrubbedRecord(record: ProjectRecord, traces: Traces): Scrubbed {
  const { recipe, guesses, refreshes, privacy, tags, dataset, ...others } = record;
  const { reading, decisions } = scrubbedReading({ recipe, guesses }, traces);
  const kept = tags && scrubbed(withoutPeople(tags, traces), traces);
  const wishes = (privacy?.wishes ?? []).filter((wish) => !names(wish, traces));
  return {
    record: {
      ...scrubbed(others, traces),
      dataset,
      ...reading,
      ...(refreshes ? { refreshes: scrubbed(refreshes, traces) } : {}),
      ...(kept ? { tags: kept } : {}),
      ...(privacy ? { privacy: { ...privacy, ...(privacy.wishes ? { wishes } : {}) } } : {}),
    },
    marks: marksIn(tags) - marksIn(kept),
    wishes: (privacy?.wishes ?? []).length - wishes.length,
    decisions,
  };
}
