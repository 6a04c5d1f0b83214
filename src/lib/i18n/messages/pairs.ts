import type { PairStory } from '../../core/matching/explain';
import type { MatchField } from '../../core/matching/fields';
import type { Language } from '../formats';
import { text, type Message } from '../message';

/** What was seen of a field, by level. */
const LEVELS: Record<MatchField, Readonly<Record<string, Message>>> = {
  first_name: {
    different: text('autre prénom', 'another first name'),
    similar: text('prénoms voisins', 'similar first names'),
    part: text('un prénom dans l’autre', 'one first name within the other'),
    close: text('prénom à une faute près', 'first name but for a slip'),
    exact: text('même prénom', 'same first name'),
  },
  last_name: {
    different: text('autre nom', 'another last name'),
    similar: text('noms voisins', 'similar last names'),
    part: text('un nom dans l’autre', 'one last name within the other'),
    close: text('nom à une faute près', 'last name but for a slip'),
    exact: text('même nom', 'same last name'),
    swapped: text('nom et prénom inversés', 'first and last name exchanged'),
  },
  birth_date: {
    different: text('autre date de naissance', 'another birth date'),
    part: text('date de naissance en partie', 'part of the birth date'),
    typo: text('naissance à un chiffre près', 'birth date but for one digit'),
    swapped: text('jour et mois inversés', 'day and month exchanged'),
    exact: text('même date de naissance', 'same birth date'),
  },
  email: {
    different: text('autre e-mail', 'another e-mail'),
    close: text('e-mail à une faute près', 'e-mail but for a slip'),
    'same-box': text('même e-mail chez un autre fournisseur', 'same e-mail at another provider'),
    exact: text('même e-mail', 'same e-mail'),
  },
  phone: {
    different: text('autre téléphone', 'another phone'),
    close: text('téléphone à un chiffre près', 'phone but for one digit'),
    exact: text('même téléphone', 'same phone'),
  },
  place: {
    different: text('autre adresse', 'another address'),
    department: text('même département', 'same area'),
    postcode: text('même code postal', 'same postcode'),
    address: text('même adresse', 'same address'),
  },
  gender: {
    different: text('autre civilité', 'another title'),
    exact: text('même civilité', 'same title'),
  },
};

const UNKNOWN = text('', '');

export function levelWords(field: MatchField, level: string): Message {
  return LEVELS[field][level] ?? UNKNOWN;
}

/** How much a weight in bits counts; one bit doubles or halves the odds. */
export function strengthWords(weight: number): Message {
  const bits = Math.abs(weight);
  if (bits < 1) return text('ne compte presque pas', 'hardly counts');
  if (weight > 0)
    return bits < 4
      ? text('un peu pour', 'a little for')
      : bits < 9
        ? text('nettement pour', 'clearly for')
        : text('très fort pour', 'very strong for');
  return bits < 4
    ? text('un peu contre', 'a little against')
    : bits < 9
      ? text('nettement contre', 'clearly against')
      : text('très fort contre', 'very strong against');
}

/** What a pair looks like, the sentence a reviewer reads first. */
export const storyNames: Record<PairStory, Message> = {
  'maiden-name': text(
    'Peut-être la même personne sous un autre nom (mariage, nom de naissance).',
    'Perhaps the same person under another name (marriage, birth name).',
  ),
  moved: text('Peut-être la même personne, qui a déménagé.', 'Perhaps the same person, who moved.'),
  'swapped-names': text('Nom et prénom semblent inversés.', 'First and last name look exchanged.'),
  typo: text('Les écritures diffèrent un peu.', 'The spellings differ a little.'),
  same: text(
    'Rien ne s’oppose, mais trop peu de données concordent pour en être sûr.',
    'Nothing speaks against it, but too little agrees to be sure.',
  ),
  different: text(
    'Une donnée importante diffère nettement.',
    'Something important clearly differs.',
  ),
};

export const columnNames: Readonly<Record<string, Message>> = {
  source: text('Fichier', 'File'),
  first_name: text('Prénom', 'First name'),
  last_name: text('Nom', 'Last name'),
  full_name: text('Nom complet', 'Full name'),
  email: text('E-mail', 'E-mail'),
  phone: text('Téléphone', 'Phone'),
  birth_date: text('Naissance', 'Born'),
  address: text('Adresse', 'Address'),
  postcode: text('Code postal', 'Postcode'),
  city: text('Ville', 'City'),
  civility: text('Civilité', 'Title'),
  loyalty: text('Carte', 'Card'),
};

/** Signs of a comparison and their names, so that colour is never alone. */
export const comparisons: Readonly<
  Record<'same' | 'close' | 'different', { readonly sign: string } & Record<Language, string>>
> = {
  same: { sign: '=', fr: 'identique', en: 'same' },
  close: { sign: '≈', fr: 'proche', en: 'close' },
  different: { sign: '≠', fr: 'différent', en: 'different' },
};
