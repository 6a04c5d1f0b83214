import type { PointLine } from '$lib/core/history/points';

/** The restore points of one day of this machine's calendar. */
export interface DayOfPoints {
  /** Its midnight, in milliseconds since 1970. */
  readonly start: number;
  /** Calendar days before today. */
  readonly ago: number;
  /** The latest first. */
  readonly points: readonly PointLine[];
}

const DAY = 86_400_000;

/** Points by day, the latest day first. */
export function byDay(points: readonly PointLine[], now: number): readonly DayOfPoints[] {
  const days = new Map<number, PointLine[]>();
  for (const point of points.toSorted((a, b) => b.at - a.at)) {
    const start = midnight(point.at);
    const day = days.get(start) ?? [];
    day.push(point);
    days.set(start, day);
  }
  // A day may have an hour more or less.
  const ago = (start: number) => Math.round((midnight(now) - start) / DAY);
  return [...days].map(([start, of]) => ({ start, ago: ago(start), points: of }));
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
