import type { ProblemCode, SegmentationProblem } from '../../core/segmentation/problem';
import type { Formats } from '../formats';
import { render, sentence, type Message } from '../message';
import { quote } from '../quote';

type Values = NonNullable<SegmentationProblem['values']>;
type Said = Message<[values: Values]>;

const number = (f: Formats, values: Values, key: string) => f.number(Number(values[key] ?? 0), 2);
const name = (f: Formats, values: Values) => quote(f, values[f.language] ?? values['name']);
const fixed = (fr: string, en: string): Said =>
  sentence(
    () => fr,
    () => en,
  );

/** One sentence for what is wrong at a field, with what to do. */
const PROBLEMS: Readonly<Record<ProblemCode, Said>> = {
  count: sentence(
    (f, v) =>
      v['count'] === undefined
        ? 'Il n’y a pas le bon nombre de bornes.'
        : `Il faut exactement ${number(f, v, 'count')} ${f.plural(Number(v['count']), 'borne', 'bornes')}.`,
    (f, v) =>
      v['count'] === undefined
        ? 'There is not the right number of cuts.'
        : `Exactly ${number(f, v, 'count')} ${f.plural(Number(v['count']), 'cut is', 'cuts are')} needed.`,
  ),
  order: fixed(
    'Les bornes doivent se suivre dans l’ordre, sans deux fois la même.',
    'Cuts must follow each other in order, never twice the same.',
  ),
  range: sentence(
    (f, v) => `Choisissez une valeur entre ${number(f, v, 'min')} et ${number(f, v, 'max')}.`,
    (f, v) => `Choose a value between ${number(f, v, 'min')} and ${number(f, v, 'max')}.`,
  ),
  whole: fixed('Il faut un nombre entier.', 'A whole number is needed.'),
  empty: fixed('Rien n’est choisi ici.', 'Nothing is chosen here.'),
  duplicate: sentence(
    (f, v) => `${name(f, v)} est là deux fois.`,
    (f, v) => `${name(f, v)} is there twice.`,
  ),
  'unknown-feature': sentence(
    (f, v) => `La caractéristique ${name(f, v)} n’existe pas dans cette base.`,
    (f, v) => `The attribute ${name(f, v)} does not exist in this base.`,
  ),
  'missing-data': sentence(
    (f, v) => `Vos fichiers n’ont pas de quoi calculer ${name(f, v)}.`,
    (f, v) => `Your files do not hold what ${name(f, v)} is computed from.`,
  ),
  'unknown-segmentation': fixed(
    'Cette segmentation n’existe plus\u00a0: choisissez-en une autre.',
    'This segmentation no longer exists: choose another one.',
  ),
  'unknown-segment': fixed(
    'Ce segment n’existe plus\u00a0: choisissez-en un autre.',
    'This segment no longer exists: choose another one.',
  ),
  'unknown-tag': fixed(
    'Cette étiquette n’existe plus\u00a0: retirez-la ou choisissez-en une autre.',
    'This tag no longer exists: remove it or choose another one.',
  ),
  circular: fixed(
    'Cette segmentation se reprend elle-même, directement ou par une autre\u00a0: rompez le cercle.',
    'This segmentation comes back to itself, directly or through another: break the circle.',
  ),
  itself: fixed(
    'Choisissez deux segmentations différentes.',
    'Choose two different segmentations.',
  ),
  'too-many': sentence(
    (f, v) => `Pas plus de ${number(f, v, 'max')} ici.`,
    (f, v) => `No more than ${number(f, v, 'max')} here.`,
  ),
  kind: sentence(
    (f, v) => `${name(f, v)} ne se découpe pas de cette façon.`,
    (f, v) => `${name(f, v)} cannot be split this way.`,
  ),
  rule: fixed(
    'Cette règle ne se lit pas\u00a0: complétez-la.',
    'This rule cannot be read: complete it.',
  ),
};

/**
 * What is wrong, and what to do, in one sentence. A feature is called by its labels where the
 * problem carries them (`named` of core/segmentation): the catalogue is not looked into here, as
 * the first screen speaks of errors too.
 */
export function problemText(
  problem: Pick<SegmentationProblem, 'code' | 'values'>,
  f: Formats,
): string {
  return render(PROBLEMS[problem.code], f, problem.values ?? {});
}

/** The sentence of an error of a segmentation; null where its problem is none of these. */
export function problemSentence(params: Values, f: Formats): string | null {
  const code = Object.keys(PROBLEMS).find((known) => known === params['problem']);
  return code === undefined ? null : problemText({ code: code as ProblemCode, values: params }, f);
}
