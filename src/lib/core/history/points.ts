import type { Choices } from './choices';

/** A project as it was: what is known of it without reading it. */
export interface PointLine {
  /** When it became so, in milliseconds since 1970; one point of a project for each. */
  readonly at: number;
  readonly datasetId: string;
}

/** A state that a person can go back to. */
export interface RestorePoint extends PointLine {
  readonly content: Choices;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const APART_MS = 5 * MINUTE;
const KEPT_MS = 7 * DAY;

/** What becomes of the points when a state that stood since `since` is left. */
export interface PointsDue {
  /** Whether the state that is left becomes a point. */
  readonly add: boolean;
  /** Points that go, by their time. */
  readonly drop: readonly number[];
}

/**
 * At most one point in five minutes, for seven days. A state that stood for five minutes is worth
 * a point more than one just before it, whose place it takes: so that the last state of a day is
 * always there. After a day, the last one of each hour stays.
 */
export function pointsDue(points: readonly PointLine[], since: number, now: number): PointsDue {
  const times = points.map(({ at }) => at).sort((a, b) => a - b);
  const drop = new Set(times.filter((at) => at < now - KEPT_MS));
  for (const [i, at] of times.entries()) {
    const next = times[i + 1];
    if (next !== undefined && next < now - DAY && hourOf(at) === hourOf(next)) drop.add(at);
  }
  const last = times.at(-1);
  const young = since >= now - KEPT_MS && !times.includes(since);
  const apart = last === undefined || since - last >= APART_MS;
  const stood = now - since >= APART_MS && last !== undefined && since > last;
  if (young && stood && !apart) drop.add(last);
  return { add: young && (apart || stood), drop: [...drop].sort((a, b) => a - b) };
}

function hourOf(at: number): number {
  return Math.floor(at / (60 * MINUTE));
}
