import { describe, expect, it } from 'vitest';
import { isoDate } from '../core/dates';
import { FORMATS } from '../i18n/formats';
import { axisDay } from './axis-day';
import { compactNumber } from './compact';
import { timelineLabels, timelineLayout } from './purchase-timeline.layout';
import { fileName } from './slug';

describe('timelineLayout', () => {
  const event = (on: string, amount: number) => ({ on: isoDate(on), amount, text: `${amount}` });
  const layout = timelineLayout(
    [event('2025-04-11', -50), event('2025-01-01', 100)],
    isoDate('2025-04-11'),
    120,
    20,
    127,
  );

  it('orders purchases in time, up to the reference date', () => {
    expect(layout.marks.map((m) => [m.event.on, m.x])).toEqual([
      ['2025-01-01', 10],
      ['2025-04-11', 110],
    ]);
    expect(layout.referenceX).toBe(110);
  });
  it('hangs returns below the line on the same scale: 93 pixels for 150', () => {
    expect(layout.marks.map((m) => m.y)).toEqual([27, 120]);
    expect(layout.baseline).toBeCloseTo(89);
    // radius: square root, 7 at 100, 2.5 + 4.5 x 0.7071 at 50
    expect(layout.marks.map((m) => Math.round(m.radius * 100) / 100)).toEqual([7, 5.68]);
  });
  it('stands without purchases', () => {
    expect(timelineLayout([], isoDate('2025-04-11'), 120, 0, 100)).toMatchObject({
      marks: [],
      baseline: 100,
      referenceX: 110,
    });
  });
  it('stacks labels only when they meet', () => {
    expect(
      timelineLabels(
        [
          { x: 0, text: 'a' },
          { x: 90, text: 'b' },
        ],
        100,
        10,
      ).rows,
    ).toBe(1);
    expect(
      timelineLabels(
        [
          { x: 50, text: 'abc' },
          { x: 52, text: 'abc' },
        ],
        100,
        10,
      ).rows,
    ).toBe(2);
  });
});

it('names files without accents or signs', () => {
  expect(fileName('Récence × fréquence', '2025-12-31', 'png')).toBe(
    'recence-frequence-2025-12-31.png',
  );
  expect(fileName('L’œuvre', '', 'csv')).toBe('l-oeuvre.csv');
  expect(fileName('×', '2025-12-31', 'svg')).toBe('tamis-2025-12-31.svg');
});

it('writes ticks and short figures as each language does', () => {
  expect(
    ['2025-01-01', '2025-04-01', '2025-04-12'].map((d) => axisDay(FORMATS.fr, isoDate(d))),
  ).toEqual(['2025', 'avr.', '12 avr.']);
  expect(axisDay(FORMATS.en, isoDate('2025-04-12'))).toBe('12 Apr');
  expect([compactNumber(FORMATS.fr, 1234), compactNumber(FORMATS.en, 1234)]).toEqual([
    '1,2k',
    '1.2k',
  ]);
});
