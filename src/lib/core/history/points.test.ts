import { describe, expect, it } from 'vitest';
import { pointsDue, type PointLine } from './points';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A day that begins on the hour. */
const T = Date.UTC(2026, 2, 12);

/** The points that are there after a project was saved at each of these times. */
function after(saves: readonly number[]): readonly number[] {
  let points: PointLine[] = [];
  for (const [i, now] of saves.entries()) {
    const since = saves[i - 1];
    if (since === undefined) continue;
    const { add, drop } = pointsDue(points, since, now);
    points = points.filter(({ at }) => !drop.includes(at));
    if (add) points.push({ at: since, datasetId: 'd1' });
  }
  return points.map(({ at }) => at);
}

describe('restore points', () => {
  it('are at least five minutes apart while changes follow each other', () => {
    const saves = Array.from({ length: 31 }, (_, minute) => T + minute * MINUTE);
    expect(after(saves)).toEqual([0, 5, 10, 15, 20, 25].map((m) => T + m * MINUTE));
  });

  it('hold the last state of a day, however soon after another point', () => {
    const evening = T + 18 * HOUR;
    const saves = [evening, evening + 6 * MINUTE, evening + 8 * MINUTE, T + 32 * HOUR];
    // Of 18:06 and 18:08, the one that stood until morning.
    expect(after(saves)).toEqual([evening, evening + 8 * MINUTE]);
  });

  it('go after seven days, and after one day all but the last of each hour', () => {
    const old = [T, T + 10 * MINUTE, T + 50 * MINUTE, T + 70 * MINUTE].map((at) => ({
      at,
      datasetId: 'd1',
    }));
    const next = T + 3 * DAY;
    expect(pointsDue(old, next - MINUTE, next)).toEqual({
      add: true,
      drop: [T, T + 10 * MINUTE],
    });
    const late = T + 7 * DAY + 60 * MINUTE;
    expect(pointsDue(old, late - MINUTE, late).drop).toEqual([T, T + 10 * MINUTE, T + 50 * MINUTE]);
    expect(pointsDue(old, late - 8 * DAY, late).add).toBe(false);
  });

  it('are one for each moment', () => {
    expect(pointsDue([{ at: T, datasetId: 'd1' }], T, T + HOUR).add).toBe(false);
  });
});
