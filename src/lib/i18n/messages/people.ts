import type { ConflictKind, PairRule } from '../../core/matching/report';
import type { PersonFact } from '../../core/matching/needs';
import { sentence, text, type Message } from '../message';
import { quote } from '../quote';

interface Answer {
  readonly identifiers: number;
  readonly persons: number;
  readonly joined: number;
  readonly revenue: string;
  readonly keys: readonly string[];
  readonly doubtful: number;
}

/** The page that says who is the same person. */
export const people = {
  tab: text('Personnes', 'People'),
  question: text('Qui est la même personne\u00a0?', 'Who is the same person?'),
  answer: sentence<[Answer]>(
    (f, a) =>
      a.joined === 0
        ? `**${f.number(a.identifiers)} ${f.plural(a.identifiers, 'fiche', 'fiches')}**, autant de personnes\u00a0: aucun doublon n’a été réuni.${doubts(f.number(a.doubtful), a.doubtful, f.plural(a.doubtful, 'paire reste', 'paires restent'), 'à vérifier')}`
        : `**${f.number(a.identifiers)} ${f.plural(a.identifiers, 'fiche', 'fiches')}** font **${f.number(a.persons)} ${f.plural(a.persons, 'personne', 'personnes')}**\u00a0: **${f.number(a.joined)} ${f.plural(a.joined, 'client', 'clients')}** ${f.plural(a.joined, 'a été réuni', 'ont été réunis')} par ${f.list(a.keys)}, et **${a.revenue}** de chiffre d’affaires avec ${f.plural(a.joined, 'lui', 'eux')}.${doubts(f.number(a.doubtful), a.doubtful, f.plural(a.doubtful, 'paire reste', 'paires restent'), 'à vérifier')}`,
    (f, a) =>
      a.joined === 0
        ? `**${f.number(a.identifiers)} ${f.plural(a.identifiers, 'record', 'records')}**, as many people: no duplicate was joined.${doubts(f.number(a.doubtful), a.doubtful, f.plural(a.doubtful, 'pair is', 'pairs are'), 'left to check')}`
        : `**${f.number(a.identifiers)} ${f.plural(a.identifiers, 'record', 'records')}** make **${f.number(a.persons)} ${f.plural(a.persons, 'person', 'people')}**: **${f.number(a.joined)} ${f.plural(a.joined, 'customer', 'customers')}** ${f.plural(a.joined, 'was', 'were')} joined by ${f.list(a.keys)}, and **${a.revenue}** of revenue with ${f.plural(a.joined, 'it', 'them')}.${doubts(f.number(a.doubtful), a.doubtful, f.plural(a.doubtful, 'pair is', 'pairs are'), 'left to check')}`,
  ),
  /** Why the base has another number of customers than there are people with details. */
  base: sentence<[customers: number, persons: number]>(
    (f, customers, persons) =>
      customers > persons
        ? `La base compte **${f.number(customers)} clients**\u00a0: ${f.plural(customers - persons, 'un autre n’est connu', `${f.number(customers - persons)} autres ne sont connus`)} que par ${f.plural(customers - persons, 'son', 'leur')} numéro, sans nom ni coordonnées.`
        : `La base compte **${f.number(customers)} ${f.plural(customers, 'client', 'clients')}**\u00a0: aucune ligne ${f.plural(persons - customers, 'de l’une de ces personnes', `de ${f.number(persons - customers)} de ces personnes`)} n’a été gardée.`,
    (f, customers, persons) =>
      customers > persons
        ? `The base has **${f.number(customers)} customers**: ${f.plural(customers - persons, 'one more is', `${f.number(customers - persons)} more are`)} known by ${f.plural(customers - persons, 'a number', 'their number')} only, with no name or contact details.`
        : `The base has **${f.number(customers)} ${f.plural(customers, 'customer', 'customers')}**: no line of ${f.plural(persons - customers, 'one', f.number(persons - customers))} of these people was kept.`,
  ),
  keyCount: sentence<[rule: string, pairs: number]>(
    (f, rule, n) => `${rule} (${f.number(n)})`,
    (f, rule, n) => `${rule} (${f.number(n)})`,
  ),
  how: text(
    'D’abord les clés exactes, dans cet ordre\u00a0: carte de fidélité, e-mail, téléphone. Ensuite la ressemblance\u00a0: chaque accord ou désaccord (nom, prénom, naissance, adresse…) reçoit un poids appris de vos fichiers, plus fort pour un nom rare (Fellegi et Sunter, 1969\u00a0; Winkler, 1990). Deux fiches aux prénoms ou aux dates de naissance clairement différents ne sont jamais réunies sans vous.',
    'Exact keys first, in this order: loyalty card, e-mail, phone. Then likeness: each agreement or disagreement (first name, last name, birth, address…) has a weight learnt from your files, greater for a rare name (Fellegi and Sunter, 1969; Winkler, 1990). Two records with clearly different first names or birth dates are never joined without you.',
  ),

  // what stands in the way
  off: text(
    'La recherche est désactivée\u00a0: chaque identifiant est un client.',
    'The search is off: every identifier is a customer.',
  ),
  tooLittle: sentence<[facts: readonly string[]]>(
    (f, facts) =>
      facts.length === 0
        ? 'Vos fichiers ne disent rien des personnes\u00a0: chaque identifiant est un client.'
        : `Vos fichiers donnent seulement ${f.list(facts)}\u00a0: c’est trop peu pour reconnaître une personne d’une fiche à l’autre.`,
    (f, facts) =>
      facts.length === 0
        ? 'Your files say nothing of the people: every identifier is a customer.'
        : `Your files only give ${f.list(facts)}: too little to recognise a person from one record to another.`,
  ),
  missing: text('Ce qu’il faudrait', 'What it would take'),
  missingHint: text(
    'Un nom et une de ces colonnes, ou un e-mail ou une carte à côté de l’identifiant. Si une colonne existe mais n’est pas reconnue, donnez-lui son rôle à la page Fichiers.',
    'A name and one of these columns, or an e-mail address or a card beside the identifier. If a column is there but was not recognised, give it its role on the Files page.',
  ),
  have: text('présent', 'there'),
  lack: text('absent', 'missing'),
  older: text(
    'Ces données datent d’avant la recherche des doublons.',
    'This data is from before duplicates were looked for.',
  ),
  search: text('Chercher les doublons', 'Look for duplicates'),
  failed: text(
    'La mémoire n’a pas suffi pour comparer les fiches\u00a0: chaque identifiant est resté un client.',
    'There was not enough memory to compare the records: every identifier stayed a customer.',
  ),

  // settings
  settings: text('À partir de quand réunir', 'When to join'),
  enabled: text('Réunir les fiches d’une même personne', 'Join the records of one person'),
  enabledHint: text(
    'Désactivé, chaque identifiant est un client.',
    'When off, every identifier is a customer.',
  ),
  threshold: text('Probabilité à partir de laquelle réunir', 'Probability from which to join'),
  merges: sentence<[pairs: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'paire réunie', 'paires réunies')}** par ressemblance`,
    (f, n) => `**${f.number(n)} ${f.plural(n, 'pair', 'pairs')}** joined by likeness`,
  ),
  precision: sentence<[share: string]>(
    (_, share) => `**${share}** seraient justes`,
    (_, share) => `**${share}** would be right`,
  ),
  recall: sentence<[share: string]>(
    (_, share) => `**${share}** des vrais doublons réunis`,
    (_, share) => `**${share}** of true duplicates joined`,
  ),
  expected: text(
    'Estimations du modèle, pour les paires que les clés exactes ne décident pas.',
    'Estimates of the model, for pairs that exact keys do not decide.',
  ),
  nothingAtStake: text(
    'Aucune paire ne dépend de ce seuil\u00a0: les clés exactes ont tout décidé.',
    'No pair depends on this threshold: exact keys decided everything.',
  ),
  curve: text('Le tableau des seuils', 'The table of thresholds'),
  curvePrecision: text('Justes', 'Right'),
  curveRecall: text('Doublons réunis', 'Duplicates joined'),
  curveMerged: text('Paires', 'Pairs'),
  curveThreshold: text('Seuil', 'Threshold'),

  // review
  review: text('Les paires à vérifier', 'Pairs to check'),
  reviewHint: text(
    'Vos réponses sont gardées dans le projet et valent aussi pour les prochains fichiers.',
    'Your answers are kept in the project and hold for the next files too.',
  ),
  noDoubt: text('Aucune paire n’est douteuse.', 'No pair is in doubt.'),
  place: sentence<[at: number, total: number]>(
    (f, at, total) => `${f.number(at)} sur ${f.number(total)}`,
    (f, at, total) => `${f.number(at)} of ${f.number(total)}`,
  ),
  same: text('Même personne', 'Same person'),
  different: text('Deux personnes', 'Two people'),
  undo: text('Annuler', 'Undo'),
  previous: text('Paire précédente', 'Previous pair'),
  next: text('Paire suivante', 'Next pair'),
  keys: text(
    'Au clavier, la liste active\u00a0: S même personne, D deux personnes, U annuler, flèches pour changer de paire.',
    'By keyboard, with the list active: S same person, D two people, U undo, arrows to move.',
  ),
  pairsList: text('Paires à vérifier', 'Pairs to check'),
  probability: sentence<[share: string]>(
    (_, share) => `Probabilité\u00a0: ${share}.`,
    (_, share) => `Probability: ${share}.`,
  ),
  field: text('Donnée', 'Field'),
  says: text('Verdict', 'Verdict'),
  nothing: text('non renseigné', 'not given'),
  why: text('Pourquoi le doute', 'Why the doubt'),
  more: text('Voir la suite', 'See more'),

  // conflicts and households
  conflicts: text('Clés partagées et contradictions', 'Shared keys and contradictions'),
  conflictsHint: text(
    'Une même clé chez des personnes clairement différentes\u00a0: elles restent séparées.',
    'One key held by people who clearly differ: they are kept apart.',
  ),
  noConflict: text('Aucune clé n’est partagée.', 'No key is shared.'),
  key: text('Clé', 'Key'),
  what: text('Ce que c’est', 'What it is'),
  between: text('Entre', 'Between'),
  born: sentence<[name: string, day: string]>(
    (_, name, day) => `${name} (${day})`,
    (_, name, day) => `${name} (${day})`,
  ),
  crowdOf: sentence<[records: number]>(
    (f, n) => `${f.number(n)} fiches`,
    (f, n) => `${f.number(n)} records`,
  ),

  // merged
  merged: text('Les fiches réunies', 'Joined records'),
  mergedHint: text(
    'Les moins sûres d’abord. Chaque réunion peut être défaite.',
    'The least certain first. Every join can be undone.',
  ),
  noMerged: text('Aucune fiche n’a été réunie.', 'No records were joined.'),
  separate: text('Séparer', 'Separate'),
  separateThese: sentence<[a: string, b: string]>(
    (f, a, b) => `Séparer ${quote(f, a)} et ${quote(f, b)}`,
    (f, a, b) => `Separate ${quote(f, a)} and ${quote(f, b)}`,
  ),
  separated: text('seront séparées', 'to be separated'),
  by: text('Réunies par', 'Joined by'),
  cardTitle: text('Ses fiches', 'Their records'),
  cardLine: sentence<[file: string, line: number]>(
    (f, file, line) => `${file}, ligne ${f.number(line)}`,
    (f, file, line) => `${file}, line ${f.number(line)}`,
  ),
  cardOwn: text('identifiant retenu', 'identifier kept'),
  cardBy: sentence<[rule: string, score: string | null]>(
    (_, rule, score) => `réunie par ${rule}${score === null ? '' : ` (${score})`}`,
    (_, rule, score) => `joined by ${rule}${score === null ? '' : ` (${score})`}`,
  ),
};

function doubts(shown: string, count: number, verb: string, end: string): string {
  return count === 0 ? '' : ` **${shown}** ${verb} ${end}.`;
}

/** What joins two records, as it stands in a sentence. */
export const ruleNames: Record<PairRule, Message> = {
  customer_id: text('identifiant', 'identifier'),
  loyalty: text('carte de fidélité', 'loyalty card'),
  email: text('e-mail', 'e-mail'),
  phone: text('téléphone', 'phone'),
  probable: text('ressemblance', 'likeness'),
  person: text('décision', 'decision'),
};

export const factNames: Record<PersonFact, Message> = {
  name: text('le nom', 'the name'),
  email: text('l’e-mail', 'the e-mail address'),
  phone: text('le téléphone', 'the phone'),
  loyalty: text('la carte de fidélité', 'the loyalty card'),
  birth_date: text('la date de naissance', 'the birth date'),
  place: text('l’adresse ou le code postal', 'the address or postcode'),
};

export const conflictNames: Record<ConflictKind | 'other-birth', Message> = {
  household: text('Foyer\u00a0: une clé pour deux personnes', 'Household: one key for two people'),
  'shared-mailbox': text(
    'Clé partagée par des personnes sans lien apparent',
    'Key shared by people with no visible link',
  ),
  conflict: text('Un identifiant pour deux personnes', 'One identifier for two people'),
  crowd: text('Clé passe-partout, ignorée', 'Catch-all key, ignored'),
  'other-birth': text('Même clé, autre date de naissance', 'Same key, another birth date'),
};
