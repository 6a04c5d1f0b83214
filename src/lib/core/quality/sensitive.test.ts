import { describe, expect, it } from 'vitest';
import { findSensitive, type SensitiveKind } from './sensitive';

describe('labels', () => {
  it.each<[string, SensitiveKind]>([
    ['Religion', 'belief'],
    ['Allergies alimentaires', 'health'],
    ['is_diabetic', 'health'],
    ['Groupe sanguin', 'health'],
    ['Handicap', 'health'],
    ['pregnant', 'health'],
    ['Opinions politiques', 'politics'],
    ['political_party', 'politics'],
    ['Origine ethnique', 'origin'],
    ['Ethnicity', 'origin'],
    ['Adhérent syndicat', 'union'],
    ['Trade union member', 'union'],
    ['Orientation sexuelle', 'orientation'],
    ['Empreinte digitale', 'biometric'],
  ])('%s may be sensitive', (label, kind) => {
    expect(findSensitive(label, [])).toEqual({ kind, by: 'label' });
  });

  it.each([
    'Catégorie Santé & Beauté',
    'Race du chien',
    'Health & beauty spend',
    'Origine du client',
    'Orientation',
    'Parti le',
    'Politique de confidentialité acceptée',
    'Union postale',
    'Nationalité',
    'Email',
    'Profession',
  ])('%s is not', (label) => {
    expect(findSensitive(label, [])).toBeNull();
  });
});

describe('cells', () => {
  it('speak for a column whose label says nothing', () => {
    expect(findSensitive('Q12', ['Catholique', ' JUIF', 'Musulmane', 'athée', '?'])).toEqual({
      kind: 'belief',
      by: 'values',
    });
    expect(findSensitive('Info', ['A+', 'O-', 'A+', 'B+'])).toEqual({
      kind: 'health',
      by: 'values',
    });
  });

  it('accuse nobody below half of them, or with one value only', () => {
    expect(findSensitive('Q12', ['Catholique', 'Juif', 'x', 'y', 'z'])).toBeNull();
    expect(findSensitive('Note', ['Orthodox', 'Orthodox', 'Orthodox'])).toBeNull();
    expect(findSensitive('Q12', [])).toBeNull();
  });
});
