import type { PlacedBy } from '../../core/matching/numbering-report';
import { sentence, text, type Message } from '../message';
import { quote } from '../quote';

/** The part of the People page that says which files number their customers together. */
export const numbering = {
  title: text('Les numéros de client', 'Customer numbers'),
  one: text(
    'Vos fichiers partagent une seule numérotation\u00a0: un même numéro désigne la même personne.',
    'Your files share one numbering: the same number names the same person.',
  ),
  several: text(
    'Vos fichiers ont plusieurs numérotations\u00a0: un même numéro peut y désigner deux personnes. Elles sont tenues à part\u00a0; une personne reconnue dans les deux est quand même réunie.',
    'Your files have several numberings: one number may name two people. They are kept apart; a person recognised in both is still joined.',
  ),

  // evidence of the details
  differ: sentence<[file: string, compared: number, differing: number]>(
    (f, file, compared, n) =>
      `Numéros communs avec ${quote(f, file)}\u00a0: **${f.number(n)} sur ${f.number(compared)}** ${f.plural(n, 'désigne quelqu’un d’autre', 'désignent quelqu’un d’autre')}.`,
    (f, file, compared, n) =>
      `Numbers shared with ${quote(f, file)}: **${f.number(n)} of ${f.number(compared)}** ${f.plural(n, 'names someone else', 'name someone else')}.`,
  ),
  agree: sentence<[file: string, compared: number, agreeing: number]>(
    (f, file, compared, n) =>
      `Numéros communs avec ${quote(f, file)}\u00a0: **${f.number(n)} sur ${f.number(compared)}** ${f.plural(n, 'désigne la même personne', 'désignent la même personne')}.`,
    (f, file, compared, n) =>
      `Numbers shared with ${quote(f, file)}: **${f.number(n)} of ${f.number(compared)}** ${f.plural(n, 'names the same person', 'name the same person')}.`,
  ),
  few: sentence<[file: string, shared: number]>(
    (f, file, n) =>
      n === 0
        ? `Aucun numéro commun avec ${quote(f, file)}.`
        : `Trop peu de renseignements pour comparer ${f.plural(n, 'le numéro commun', `les ${f.number(n)} numéros communs`)} avec ${quote(f, file)}.`,
    (f, file, n) =>
      n === 0
        ? `No number shared with ${quote(f, file)}.`
        : `Too little is said to compare the ${f.plural(n, 'number', `${f.number(n)} numbers`)} shared with ${quote(f, file)}.`,
  ),
  examples: text('Des exemples', 'Examples'),
  example: sentence<[identifier: string]>(
    (_, id) => `N° ${id}`,
    (_, id) => `No. ${id}`,
  ),

  // evidence of the keys
  known: sentence<[known: number, distinct: number, file: string]>(
    (f, n, of, file) =>
      `**${f.number(n)}** de ses ${f.number(of)} numéros ${f.plural(n, 'est connu', 'sont connus')} de ${quote(f, file)}.`,
    (f, n, of, file) =>
      `**${f.number(n)}** of its ${f.number(of)} numbers ${f.plural(n, 'is', 'are')} known to ${quote(f, file)}.`,
  ),

  // decisions
  apart: text(
    'Ces deux fichiers numérotent leurs clients séparément',
    'These two files number their customers separately',
  ),
  together: text('Non\u00a0: ils partagent une numérotation.', 'Off: they share one numbering.'),
  uses: text('Sa numérotation', 'Its numbering'),
  sameAs: sentence<[file: string]>(
    (f, file) => `Celle de ${quote(f, file)}`,
    (f, file) => `That of ${quote(f, file)}`,
  ),
  own: text('La sienne', 'Its own'),
  release: text('Laisser les fichiers décider', 'Let the files decide'),
};

/** What placed a file where its content does not say it by itself; null where it does. */
export const placedNotes: Readonly<Record<PlacedBy, Message | null>> = {
  person: text('C’est votre choix.', 'This is your choice.'),
  details: null,
  keys: null,
  first: null,
  label: text(
    'Ses numéros ne suffisent pas à trancher\u00a0: le nom de sa colonne l’a fait. À vérifier.',
    'Its numbers alone cannot tell: the name of its column did. Please check.',
  ),
  file: text(
    'Ses numéros ne suffisent pas à trancher\u00a0: le nom du fichier l’a fait. À vérifier.',
    'Its numbers alone cannot tell: the name of the file did. Please check.',
  ),
  coverage: text(
    'Ses numéros ne suffisent pas à trancher\u00a0: il va avec la numérotation dont il couvre la plus grande part. À vérifier.',
    'Its numbers alone cannot tell: it goes with the numbering of which it covers the greater part. Please check.',
  ),
  unclear: text(
    'Rien ne dit quelle numérotation il utilise\u00a0: à vous de choisir.',
    'Nothing says which numbering it uses: please choose.',
  ),
};
