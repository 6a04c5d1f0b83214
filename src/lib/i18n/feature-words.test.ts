import { describe, expect, it, test } from 'vitest';
import { FEATURES } from '../core/features/catalogue';
import { featureValue, needName } from './feature-words';
import { FORMATS } from './formats';

const { fr, en } = FORMATS;

test.each([
  ['days', 29, '29 jours', '29 days'],
  ['days', 1, '1 jour', '1 day'],
  ['share', 0.3, '30\u00a0%', '30%'],
  ['ratio', 2.4, '2,4', '2.4'],
  ['money', 1250.5, '1\u00a0250,50\u00a0€', '€1,250.50'],
  ['years', 45, '45 ans', '45'],
  ['note', 9, '9 sur 10', '9 out of 10'],
  ['month', '2', 'février', 'February'],
  ['weekday', '1', 'lundi', 'Monday'],
  ['weekday', '7', 'dimanche', 'Sunday'],
  ['hour', '18', '18\u00a0h', '18:00'],
  ['band', '<15', 'moins de 15 ans', 'under 15'],
  ['band', '15-25', '15\u00a0à\u00a025 ans', '15 to 25'],
  ['band', '60+', '60 ans et plus', '60 and over'],
  ['level', 'high', 'haut', 'high'],
  ['gender', 'F', 'femme', 'female'],
  ['gender', 'Non binaire', 'Non binaire', 'Non binaire'],
  ['date', '2025-01-31', '31 janvier 2025', '31 January 2025'],
  ['yes-no', true, 'oui', 'yes'],
  ['text', 'constructor', 'constructor', 'constructor'],
] as const)('%s: %s', (unit, value, french, english) => {
  expect(featureValue({ unit }, value, fr, 'EUR')).toBe(french);
  expect(featureValue({ unit }, value, en, 'EUR')).toBe(english);
});

describe('what a feature needs', () => {
  it('has words in both languages', () => {
    for (const need of new Set(FEATURES.flatMap(({ needs }) => needs))) {
      expect.soft(needName(need, fr)).not.toBe(need);
      expect.soft(needName(need, en)).not.toBe(needName(need, fr));
    }
  });
});
