import { expect, test } from 'vitest';
import {
  ageBandsOf,
  DEFAULT_SETTINGS,
  discountUnit,
  homeCountryOf,
  settingProblems,
  type FeatureSettings,
} from './settings';

test('the settings as they come can be used', () => {
  expect(settingProblems(DEFAULT_SETTINGS)).toEqual([]);
});

const { engagement, seasons } = DEFAULT_SETTINGS;
test.each<[string, Partial<FeatureSettings>]>([
  ['age-bands-range', { ageBands: [] }],
  ['age-bands-range', { ageBands: [15, 26.5] }],
  ['age-bands-range', { ageBands: [0, 15] }],
  ['age-bands-order', { ageBands: [26, 15] }],
  ['age-bands-order', { ageBands: [15, 15] }],
  ['home-country', { homeCountry: 'France' }],
  ['home-country', { homeCountry: 'ZZ' }],
  ['christmas-days', { seasons: { ...seasons, christmas: { from: '11-31', to: '12-24' } } }],
  ['back-to-school-days', { seasons: { ...seasons, backToSchool: { from: '08-15', to: '' } } }],
  ['sales-days', { seasons: { ...seasons, sales: [{ from: '01-01', to: '1-31' }] } }],
  ['weights', { engagement: { ...engagement, weights: { ...engagement.weights, open: NaN } } }],
  ['half-life', { engagement: { ...engagement, halfLifeDays: 0 } }],
  ['half-life', { engagement: { ...engagement, halfLifeDays: NaN } }],
  ['high-share', { engagement: { ...engagement, highShare: 1 } }],
])('%s is named where it is wrong', (problem, change) => {
  expect(settingProblems({ ...DEFAULT_SETTINGS, ...change })).toEqual([problem]);
});

test('bands leave no age out', () => {
  expect(ageBandsOf(DEFAULT_SETTINGS.ageBands)).toEqual([
    { id: '<15', from: null, to: 14 },
    { id: '15-25', from: 15, to: 25 },
    { id: '26-35', from: 26, to: 35 },
    { id: '36-45', from: 36, to: 45 },
    { id: '46-59', from: 46, to: 59 },
    { id: '60+', from: 60, to: null },
  ]);
  expect(ageBandsOf([30, 31]).map(({ id }) => id)).toEqual(['<30', '30', '31+']);
});

test.each([
  ['share', 0.8, 230],
  ['share', 1, 5],
  ['money', 12.5, 230],
  ['money', 0.5, 1.2],
  ['money', 0, 0],
] as const)(
  'discounts are %s where the largest is %d and lines are worth %d',
  (unit, largest, mean) => {
    expect(discountUnit(largest, mean)).toBe(unit);
  },
);

test.each([
  ['US', 'United States', 90, 100],
  ['BE', 'BE', 51, 100],
  ['FR', 'BE', 50, 100],
  ['FR', 'La Réunion', 90, 100],
  ['FR', 'Atlantis', 90, 100],
])('the company is of %s where %s is said by %d of %d customers', (code, country, n, all) => {
  expect(homeCountryOf(country, n, all)).toBe(code);
});
