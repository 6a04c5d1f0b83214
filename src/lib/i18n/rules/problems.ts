import type { RuleProblem } from '../../core/rules/problems';
import { featureById } from '../../core/features/catalogue';
import type { DatasetSummary } from '../../core/dataset';
import type { NamedTag } from '../../core/features/tags';
import type { Need } from '../../core/features/feature';
import { needName } from '../feature-words';
import type { Formats } from '../formats';
import { quote } from '../quote';

/** What names are taken from. */
export interface ProblemNames {
  readonly dataset: DatasetSummary;
  readonly tags: readonly NamedTag[];
}

/** What is wrong with a condition, as the sentence that stands beside its field. */
export function ruleProblemText(problem: RuleProblem, names: ProblemNames, f: Formats): string {
  const [fr, en] = sentences(problem, names, f);
  return f.language === 'fr' ? fr : en;
}

type Both = readonly [fr: string, en: string];

const PLAIN = {
  'empty-group': [
    'Ce groupe est vide\u00a0: ajoutez une condition ou retirez-le.',
    'This group is empty: add a condition or remove it.',
  ],
  'no-number': ['Donnez un nombre.', 'Give a number.'],
  'dates-reversed': [
    'La première date vient après la seconde\u00a0: personne ne peut être entre les deux.',
    'The first date comes after the second: nobody can be between them.',
  ],
  'ago-reversed': [
    'Le début de la période doit être plus ancien que sa fin.',
    'The start of the period has to be further back than its end.',
  ],
  'not-whole': ['Donnez un nombre entier.', 'Give a whole number.'],
  'not-a-share': [
    'La part doit être plus grande que 0\u00a0% et plus petite que 100\u00a0%.',
    'The share has to be above 0% and below 100%.',
  ],
  'no-duration': [
    'Donnez un nombre entier de jours, de mois ou d’années.',
    'Give a whole number of days, months or years.',
  ],
  'no-months': ['Choisissez au moins un mois.', 'Choose one month at least.'],
  'no-values': ['Choisissez au moins une valeur.', 'Choose one value at least.'],
  'no-interactions': [
    'La base n’a pas d’interactions\u00a0: ajoutez un fichier d’ouvertures, de clics ou de visites.',
    'The base has no interactions: add a file of opens, clicks or visits.',
  ],
  'no-tags': ['Choisissez au moins une étiquette.', 'Choose one tag at least.'],
  'unknown-tag': [
    'Une de ces étiquettes n’existe plus\u00a0: retirez-la de la condition.',
    'One of these tags no longer exists: remove it from the condition.',
  ],
  'no-segments': ['Choisissez au moins un segment.', 'Choose one segment at least.'],
  'unknown-segmentation': [
    'Cette segmentation n’existe plus\u00a0: choisissez-en une autre.',
    'This segmentation no longer exists: choose another one.',
  ],
  'unknown-segment': [
    'Un de ces segments n’existe plus dans sa segmentation\u00a0: retirez-le de la condition.',
    'One of these segments is no longer in its segmentation: remove it from the condition.',
  ],
  circular: [
    'Cette segmentation se définit elle-même par ce chemin\u00a0: choisissez-en une qui ne dépend pas d’elle.',
    'Along this way the segmentation defines itself: choose one that does not depend on it.',
  ],
  never: [
    'Aucun nombre ne convient\u00a0: cette condition ne retient jamais personne.',
    'No number fits: this condition never keeps anybody.',
  ],
  always: [
    'Tout nombre convient\u00a0: cette condition retient tout le monde.',
    'Any number fits: this condition keeps everybody.',
  ],
  'after-reference': [
    'Cette période commence après la date de référence\u00a0: rien n’y est encore connu.',
    'This period starts after the reference date: nothing is known of it yet.',
  ],
} as const satisfies Readonly<Partial<Record<RuleProblem['code'], Both>>>;

function sentences(problem: RuleProblem, names: ProblemNames, f: Formats): Both {
  switch (problem.code) {
    case 'unknown-feature': {
      const id = quote(f, problem.feature);
      return [
        `Le critère ${id} n’existe pas dans cette base\u00a0: choisissez-en un autre.`,
        `This base has no criterion ${id}: choose another one.`,
      ];
    }
    case 'feature-lacks': {
      const label = labelOf(problem.feature, names, f);
      const lacks = lacksText(problem.needs, f);
      return [
        `Pour ${label}, il manque dans les fichiers\u00a0: ${lacks}.`,
        `For ${label}, the files lack: ${lacks}.`,
      ];
    }
    case 'other-kind': {
      const label = labelOf(problem.feature, names, f);
      const kind = KINDS[problem.kind];
      return [
        `${label} est ${kind[0]}\u00a0: choisissez une condition qui lui va.`,
        `${label} is ${kind[1]}: choose a condition that fits it.`,
      ];
    }
    case 'reversed': {
      const [from, to] = [f.number(problem.from, 2), f.number(problem.to, 2)];
      return [
        `${from} est plus grand que ${to}\u00a0: aucune valeur n’est entre les deux.`,
        `${from} is greater than ${to}: no value is between them.`,
      ];
    }
    case 'missing-column': {
      const lacks = lacksText([`line.${problem.field}`], f);
      return [
        `Les achats de cette base ne disent pas ${lacks}\u00a0: indiquez la colonne dans les données, ou retirez la condition.`,
        `The purchases of this base do not say ${lacks}: name the column in the data, or remove the condition.`,
      ];
    }
    case 'many-values': {
      const count = f.number(problem.count);
      return [
        `${count} valeurs différentes\u00a0: cherchez par le nom plutôt que dans la liste.`,
        `${count} different values: search by name rather than in the list.`,
      ];
    }
    default:
      return PLAIN[problem.code];
  }
}

const KINDS = {
  number: ['un nombre', 'a number'],
  date: ['une date', 'a date'],
  category: ['une valeur parmi d’autres', 'one value among others'],
  flag: ['oui ou non', 'yes or no'],
} as const;

function labelOf(id: string, { dataset, tags }: ProblemNames, f: Formats): string {
  return quote(f, featureById(id, dataset, tags)?.label[f.language] ?? id);
}

function lacksText(needs: readonly Need[], f: Formats): string {
  return f.list(needs.map((need) => needName(need, f)));
}
