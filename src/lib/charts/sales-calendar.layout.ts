import { dayNumber, fromDayNumber, isoDate, type IsoDate } from '../core/dates';
import { weekdayOf } from '../core/quality/calendar';

/** What a day of the calendar says: a sale, none where one was expected, none. */
export type DayState = 'sold' | 'missing' | 'quiet';

export interface CalendarYear {
  readonly year: number;
  readonly y: number;
  /** One path of marks for each state that the year has. */
  readonly days: readonly { readonly state: DayState; readonly path: string }[];
}

export interface CalendarLayout {
  readonly height: number;
  /** Side of a day, without its gap. */
  readonly side: number;
  readonly years: readonly CalendarYear[];
  /** Left edge of each month on the week scale of a year that begins on a Monday. */
  readonly months: readonly { readonly month: number; readonly x: number }[];
}

export const LABEL_WIDTH = 38;
const HEAD = 18;
const BETWEEN = 10;
const WEEKS = 54;

/**
 * Years under one another, weeks from left to right, Monday on top. Days outside the period
 * are not drawn.
 */
export function calendarLayout(
  first: IsoDate,
  last: IsoDate,
  sold: ReadonlySet<string>,
  isMissing: (day: number) => boolean,
  width: number,
): CalendarLayout {
  const pitch = Math.max(4, Math.min(13, Math.floor((width - LABEL_WIDTH) / WEEKS)));
  const side = pitch - 1;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const years: CalendarYear[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const start = dayNumber(isoDate(`${String(year).padStart(4, '0')}-01-01`));
    const offset = weekdayOf(start);
    const y = HEAD + years.length * (7 * pitch + BETWEEN);
    const paths = new Map<DayState, string>();
    const end = dayNumber(isoDate(`${String(year).padStart(4, '0')}-12-31`));
    for (let day = Math.max(start, from); day <= Math.min(end, to); day++) {
      const place = day - start + offset;
      const x = LABEL_WIDTH + Math.floor(place / 7) * pitch;
      const top = y + (place % 7) * pitch;
      const state = sold.has(fromDayNumber(day)) ? 'sold' : isMissing(day) ? 'missing' : 'quiet';
      paths.set(state, `${paths.get(state) ?? ''}${mark(state, x, top, side)}`);
    }
    years.push({ year, y, days: [...paths].map(([state, path]) => ({ state, path })) });
  }
  return {
    side,
    years,
    height: HEAD + years.length * (7 * pitch + BETWEEN),
    months: Array.from({ length: 12 }, (_, month) => ({
      month,
      x:
        LABEL_WIDTH +
        Math.floor((Date.UTC(2001, month, 1) - Date.UTC(2001, 0, 1)) / (7 * 86_400_000)) * pitch,
    })),
  };
}

/** A missing day is a cross and a quiet one a dot, so that colour is not alone. */
function mark(state: DayState, x: number, y: number, side: number): string {
  if (state === 'sold') return `M${x} ${y}h${side}v${side}h${-side}z`;
  if (state === 'missing') return `M${x} ${y}l${side} ${side}M${x} ${y + side}l${side} ${-side}`;
  const dot = Math.max(1, side / 3);
  const inset = (side - dot) / 2;
  return `M${x + inset} ${y + inset}h${dot}v${dot}h${-dot}z`;
}
