import type { Choices } from '../history/choices';
import type { Settled } from '../mapping/edit';
import type { ProjectRecord } from '../project';
import type { ProjectTag } from '../tags';
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
function scrubbed<T>(value: T, { identifiers, texts }: Traces): T {
  const long = texts.filter((one) => one.trim().length >= SHORTEST).map(escaped);
  const found = long.length === 0 ? null : new RegExp(long.join('|'), 'giu');
  const named = (one: unknown) => typeof one === 'string' && identifiers.has(one);
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return found ? one.replace(found, HIDDEN) : one;
    if (Array.isArray(one)) return one.filter((each) => !named(each)).map(clean);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, clean(each)]));
  };
  return clean(value) as T;
}

function escaped(text: string): string {
  return text.trim().replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
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

function names({ who }: Wish, { identifiers, texts }: Traces): boolean {
  const folded = who.toLowerCase();
  return identifiers.has(who) || texts.some((one) => one.toLowerCase() === folded);
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
