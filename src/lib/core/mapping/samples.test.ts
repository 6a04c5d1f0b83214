import { expect, test } from 'vitest';
import { formatChoices, sameFormat } from './alternatives';
import { daySample, numberSample, tellingSamples } from './samples';

test('alternatives: both day orders, both decimal signs, and only one where nothing is open', () => {
  const mdy = { kind: 'date', order: 'mdy', patterns: ['%m/%d/%Y'], hasTime: false } as const;
  expect(formatChoices(mdy).map((f) => f.kind === 'date' && f.order)).toEqual(['dmy', 'mdy']);
  expect(formatChoices({ ...mdy, order: 'ymd', patterns: ['%Y-%m-%d'] })).toHaveLength(1);
  const point = { kind: 'number', decimal: '.', thousands: '' } as const;
  expect(formatChoices(point)).toEqual([{ kind: 'number', decimal: ',', thousands: '.' }, point]);
  expect(formatChoices({ kind: 'text' })).toHaveLength(1);
  expect(sameFormat(point, { thousands: '', decimal: '.', kind: 'number' })).toBe(true);
});

test('samples show what each reading makes of them', () => {
  const dmy = { kind: 'date', order: 'dmy', patterns: [], hasTime: false } as const;
  const mdy = { ...dmy, order: 'mdy' } as const;
  expect([daySample('03/04/2024', dmy), daySample('03/04/2024', mdy)]).toEqual([
    '2024-04-03',
    '2024-03-04',
  ]);
  expect([
    daySample('3.4.24 10:15', dmy),
    daySample('31/12/2024', mdy),
    daySample('03042024', mdy),
  ]).toEqual(['2024-04-03', null, '2024-03-04']);
  expect(
    tellingSamples(['05/05/2024', '31/12/2024', '03/04/2024', ' 03/04/2024'], [dmy, mdy], 3),
  ).toEqual(['03/04/2024']);
  const comma = { kind: 'number', decimal: ',', thousands: '.' } as const;
  const point = { kind: 'number', decimal: '.', thousands: ',' } as const;
  expect([
    numberSample('1,234 €', comma),
    numberSample('1,234 €', point),
    numberSample('n/a', point),
  ]).toEqual([1.234, 1234, null]);
});
