import { describe, expect, it } from 'vitest';
import { FULL_DATASET } from '../../../../tests/helpers/rule-names';
import { FORMATS } from '../formats';
import type { RuleProblem } from '../../core/rules/problems';
import { ruleProblemText } from './problems';

const NAMES = { dataset: FULL_DATASET, tags: [] };

const CASES: readonly (readonly [RuleProblem, string, string])[] = [
  [
    { code: 'feature-lacks', feature: 'age', needs: ['person.birth_date'] },
    'Pour «\u00a0Âge\u00a0», il manque dans les fichiers\u00a0: la date de naissance.',
    'For “Age”, the files lack: the birth date.',
  ],
  [
    { code: 'reversed', from: 9, to: 3 },
    '9 est plus grand que 3\u00a0: aucune valeur n’est entre les deux.',
    '9 is greater than 3: no value is between them.',
  ],
  [
    { code: 'many-values', count: 3000 },
    '3\u00a0000 valeurs différentes\u00a0: cherchez par le nom plutôt que dans la liste.',
    '3,000 different values: search by name rather than in the list.',
  ],
  [
    { code: 'circular' },
    'Cette segmentation se définit elle-même par ce chemin\u00a0: choisissez-en une qui ne dépend pas d’elle.',
    'Along this way the segmentation defines itself: choose one that does not depend on it.',
  ],
];

describe('what is wrong with a condition, in words', () => {
  it.each(CASES)('%j', (problem, fr, en) => {
    expect(ruleProblemText(problem, NAMES, FORMATS.fr)).toBe(fr);
    expect(ruleProblemText(problem, NAMES, FORMATS.en)).toBe(en);
  });
});
