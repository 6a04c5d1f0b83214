import { mapField, mapOrders } from '../draft';
import type { Order } from '../clean';
import type { Pollution, Saying } from '../pollution';

const DAYS: readonly Saying[] = ['question role ordered_on', 'question format ordered_on'];
const FR = 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.'.split('|');
const FRENCH =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split('|');
const ENGLISH =
  'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  );
const WEEKDAYS = 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi'.split('|');
const DAY = 86_400_000;

interface Parts {
  readonly y: string;
  readonly m: string;
  readonly d: string;
  readonly month: number;
  readonly time: number;
  readonly clock: string;
}

function parts({ day, order }: Order): Parts {
  const [y = '', m = '', d = ''] = day.split('-');
  const minutes = (Number(order) * 7) % 1440;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { y, m, d, month: Number(m) - 1, time: Date.parse(`${day}T${clock}:00Z`), clock };
}

const dates = (
  name: string,
  write: (p: Parts, at: number) => string,
  says: readonly Saying[] = [],
): Pollution => ({
  name: `dates: ${name}`,
  axes: ['dates'],
  says,
  change: (draft) => mapField(draft, 'day', (_, order, at) => write(parts(order), at)),
});

const short = (text: string) => String(Number(text));
const serial = (p: Parts) => Date.parse(`${p.y}-${p.m}-${p.d}`) / DAY + 25_569;

export const DATES: readonly Pollution[] = [
  dates('day first, slashes', ({ y, m, d }) => `${d}/${m}/${y}`),
  dates('month first, slashes', ({ y, m, d }) => `${m}/${d}/${y}`),
  dates('month first, short', ({ y, m, d }) => `${short(m)}/${short(d)}/${y}`),
  dates('year first, slashes', ({ y, m, d }) => `${y}/${m}/${d}`),
  dates('day first, points', ({ y, m, d }) => `${d}.${m}.${y}`),
  dates('day first, dashes', ({ y, m, d }) => `${d}-${m}-${y}`),
  dates('day first, blanks', ({ y, m, d }) => `${d} ${m} ${y}`),
  dates('two-digit years', ({ y, m, d }) => `${d}/${m}/${y.slice(2)}`),
  dates('two-digit years, month first', ({ y, m, d }) => `${m}/${d}/${y.slice(2)}`),
  dates('two-digit years first', ({ y, m, d }) => `${y.slice(2)}-${m}-${d}`, DAYS),
  dates('with time', ({ y, m, d, clock }) => `${y}-${m}-${d} ${clock}:15`),
  dates('day first with time', ({ y, m, d, clock }) => `${d}/${m}/${y} ${clock}`),
  dates(
    'day first, French time',
    ({ y, m, d, clock }) => `${d}/${m}/${y} ${clock.replace(':', 'h')}`,
  ),
  dates('day first, à', ({ y, m, d, clock }) => `${d}/${m}/${y} à ${clock}`, DAYS),
  dates('with T', ({ y, m, d, clock }) => `${y}-${m}-${d}T${clock}:00`),
  dates('with T and Z', ({ y, m, d, clock }) => `${y}-${m}-${d}T${clock}:00.000Z`),
  dates('with offset', ({ y, m, d, clock }) => `${y}-${m}-${d}T${clock}:00+02:00`),
  dates('with short offset', ({ y, m, d, clock }) => `${y}-${m}-${d} ${clock}:00+00`),
  dates('with UTC', ({ y, m, d, clock }) => `${y}-${m}-${d} ${clock}:00 UTC`),
  dates('with microseconds', ({ y, m, d, clock }) => `${y}-${m}-${d} ${clock}:01.123456`),
  dates('month first, AM and PM', ({ y, m, d, clock }) => {
    const hour = Number(clock.slice(0, 2));
    return `${short(m)}/${short(d)}/${y} ${hour % 12 || 12}:${clock.slice(3)}:00 ${hour < 12 ? 'AM' : 'PM'}`;
  }),
  dates('compact', ({ y, m, d }) => `${y}${m}${d}`),
  dates('compact, day first', ({ y, m, d }) => `${d}${m}${y}`, DAYS),
  dates('French months', ({ y, d, month }) => `${short(d)} ${FRENCH[month] ?? ''} ${y}`),
  dates('French months, short', ({ y, d, month }) => `${d} ${FR[month] ?? ''} ${y}`),
  dates('French months, dashes', ({ y, d, month }) => `${d}-${FR[month] ?? ''}-${y.slice(2)}`),
  dates('French weekdays', ({ y, d, month, time }) => {
    const first = short(d) === '1' ? '1er' : short(d);
    return `${WEEKDAYS[new Date(time).getUTCDay()] ?? ''} ${first} ${FRENCH[month] ?? ''} ${y}`;
  }),
  dates('English months', ({ y, d, month }) => `${ENGLISH[month] ?? ''} ${short(d)}, ${y}`),
  dates(
    'English months, short',
    ({ y, d, month }) => `${d}-${(ENGLISH[month] ?? '').slice(0, 3)}-${y.slice(2)}`,
  ),
  dates(
    'English months, upper case',
    ({ y, d, month }) => `${d}-${(ENGLISH[month] ?? '').slice(0, 3).toUpperCase()}-${y}`,
  ),
  dates('e-mail header', ({ time }) => new Date(time).toUTCString()),
  dates('JavaScript', ({ time }) =>
    new Date(time).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) (.*)$/, '$1 $3 $2 $4 $5+0000'),
  ),
  dates('days of a spreadsheet', (p) => String(serial(p)), DAYS),
  dates('days of a spreadsheet with time', (p) => (serial(p) + 0.375).toFixed(4), DAYS),
  dates('Unix seconds', ({ time }) => String(time / 1000), DAYS),
  dates('Unix milliseconds', ({ time }) => String(time), DAYS),
  dates(
    'ISO weeks',
    ({ y, time }) => `${y}-W${String(Math.ceil(new Date(time).getUTCDate() / 7)).padStart(2, '0')}`,
    DAYS,
  ),
  dates(
    'two ways in one column',
    ({ y, m, d }, at) => (at % 3 ? `${y}-${m}-${d}` : `${d}/${m}/${y}`),
    DAYS,
  ),
  dates(
    'both orders in one column',
    ({ y, m, d }, at) => (at % 2 ? `${m}/${d}/${y}` : `${d}/${m}/${y}`),
    DAYS,
  ),
  dates('no days among them', ({ y, m, d }, at) =>
    at % 40 === 3 ? '0000-00-00' : at % 40 === 9 ? '2023-02-30' : `${y}-${m}-${d}`,
  ),
  {
    name: 'dates: days up to the twelfth only',
    axes: ['dates'],
    says: DAYS,
    change: (draft) =>
      mapField(
        mapOrders(draft, (order) => {
          const day = Number(order.day.slice(8));
          return {
            ...order,
            day: `${order.day.slice(0, 8)}${String((day % 12) + 1).padStart(2, '0')}`,
          };
        }),
        'day',
        (_, { day }) => day.split('-').reverse().join('/'),
      ),
  },
];
