import { scaleLinear, scaleSqrt, scaleUtc } from 'd3';
import { dayNumber, type IsoDate } from '../core/dates';
import { placeLabels, type PlacedLabel } from './text';

/** One day of purchases, or of returns when the amount is negative. */
export interface TimelineEvent {
  readonly on: IsoDate;
  readonly amount: number;
  /** The amount as the reader sees it. */
  readonly text: string;
  /** What was bought, in a few words. */
  readonly detail?: string;
}

export interface TimelineMark {
  readonly event: TimelineEvent;
  readonly x: number;
  /** Centre of the knob; the stem goes from the baseline to here. */
  readonly y: number;
  readonly radius: number;
}

export interface TimelineLayout {
  readonly marks: readonly TimelineMark[];
  readonly baseline: number;
  readonly referenceX: number;
  readonly ticks: readonly {
    readonly x: number;
    readonly day: number;
    readonly yearStart: boolean;
  }[];
}

const DAY = 86_400_000;
const SIDE = 10;
const LARGEST = 7;

/** Marks in order of time; heights share one scale above and below the line. */
export function timelineLayout(
  events: readonly TimelineEvent[],
  reference: IsoDate,
  width: number,
  top: number,
  bottom: number,
): TimelineLayout {
  const ordered = [...events].sort(
    (a, b) => dayNumber(a.on) - dayNumber(b.on) || b.amount - a.amount,
  );
  const end = Math.max(dayNumber(reference), ...ordered.map((e) => dayNumber(e.on)));
  const first = ordered[0] ? dayNumber(ordered[0].on) : end - 365;
  const start = Math.min(first, end - 30);
  const time = scaleUtc([start * DAY, end * DAY], [SIDE, width - SIDE]);
  const high = Math.max(0, ...ordered.map((e) => e.amount));
  const low = Math.min(0, ...ordered.map((e) => e.amount));
  const y = scaleLinear(
    [low, high > low ? high : low + 1],
    [bottom - (low < 0 ? LARGEST : 0), top + LARGEST],
  );
  const radius = scaleSqrt([0, Math.max(high, -low, 1)], [2.5, LARGEST]);
  const marks = ordered.map((event) => ({
    event,
    x: time(dayNumber(event.on) * DAY),
    y: y(event.amount),
    radius: radius(Math.abs(event.amount)),
  }));
  const ticks = time.ticks(Math.max(2, Math.floor(width / 90))).map((date) => ({
    x: time(date),
    day: Math.floor(date.getTime() / DAY),
    yearStart: date.getUTCMonth() === 0 && date.getUTCDate() === 1,
  }));
  return { marks, baseline: y(0), referenceX: time(dayNumber(reference) * DAY), ticks };
}

/** First, last and reference labels on as few rows as they need. */
export function timelineLabels(
  wanted: readonly { x: number; text: string }[],
  width: number,
  size: number,
): { placed: PlacedLabel[]; rows: number } {
  const placed = placeLabels(wanted, width, size, 10);
  return { placed, rows: Math.max(1, ...placed.map((p) => p.row + 1)) };
}
