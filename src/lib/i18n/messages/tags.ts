import { PERSON_FIELDS } from '../../core/people-file';
import { FORMATS, LANGUAGES, type Formats, type Language } from '../formats';
import { render, sentence, text } from '../message';

const people = (f: Formats, n: number) => `**${f.number(n)} ${f.plural(n, 'client', 'clients')}**`;
const peopleEn = (f: Formats, n: number) =>
  `**${f.number(n)} ${f.plural(n, 'customer', 'customers')}**`;

/** Tags: on the list, on the card and on their own page. */
export const tagWords = {
  tab: text('Étiquettes', 'Tags'),
  question: text('Qui avez-vous distingué\u00a0?', 'Whom did you single out?'),
  answer: sentence<[customers: number, tags: number, share: number]>(
    (f, n, tags, share) =>
      `${people(f, n)}, soit ${f.percent(share)} de la base, ${f.plural(n, 'porte', 'portent')} ${tags === 1 ? '**votre étiquette**' : `au moins une de vos **${f.number(tags)} étiquettes**`}.`,
    (f, n, tags, share) =>
      `${peopleEn(f, n)}, ${f.percent(share)} of the base, ${f.plural(n, 'carries', 'carry')} ${tags === 1 ? '**your tag**' : `at least one of your **${f.number(tags)} tags**`}.`,
  ),
  answerNone: text(
    'Personne encore\u00a0: une étiquette marque ceux que les chiffres ne montrent pas, comme un VIP, un prescripteur ou un client à ne plus solliciter.',
    'Nobody yet: a tag marks those whom figures do not show, such as a VIP, someone who recommends you, or a customer to leave alone.',
  ),
  how: text(
    'Une étiquette se pose à la main sur une fiche, sur toute une liste, ou par un fichier d’identifiants. Chaque marque garde son jour et sa note. Les étiquettes servent dans les règles, les filtres, les exports, et peuvent faire une segmentation.',
    'A tag is put by hand on a card, on a whole list, or from a file of identifiers. Each mark keeps its day and its note. Tags serve in rules, filters, exports, and can make a segmentation.',
  ),
  list: text('Vos étiquettes', 'Your tags'),
  columnTag: text('Étiquette', 'Tag'),
  actions: text('Actions', 'Actions'),
  actionsOf: sentence<[tag: string]>(
    (_, tag) => `Actions sur «\u00a0${tag}\u00a0»`,
    (_, tag) => `Actions on “${tag}”`,
  ),
  seeCarriers: sentence<[customers: number, tag: string]>(
    (f, n, tag) => `Voir les ${f.number(n)} clients «\u00a0${tag}\u00a0»`,
    (f, n, tag) => `See the ${f.number(n)} customers “${tag}”`,
  ),
  columnMissing: text('Hors de la base', 'Not in the base'),
  see: text('Voir les clients', 'See the customers'),
  marks: text('Voir les marques', 'See the marks'),
  marksOf: sentence<[tag: string]>(
    (_, tag) => `«\u00a0${tag}\u00a0», marque par marque`,
    (_, tag) => `“${tag}”, mark by mark`,
  ),
  marksCut: sentence<[shown: number, total: number]>(
    (f, shown, total) => `Les ${f.number(shown)} dernières sur ${f.number(total)}.`,
    (f, shown, total) => `The last ${f.number(shown)} of ${f.number(total)}.`,
  ),
  columnCustomer: text('Client', 'Customer'),
  columnDay: text('Posée le', 'Set on'),
  columnNote: text('Note', 'Note'),
  columnBase: text('Dans la base', 'In the base'),
  inBase: text('oui', 'yes'),
  notInBase: text('non', 'no'),
  rename: text('Renommer l’étiquette', 'Rename the tag'),
  remove: text('Supprimer', 'Delete'),
  removeTag: sentence<[tag: string]>(
    (_, tag) => `Supprimer l’étiquette «\u00a0${tag}\u00a0»`,
    (_, tag) => `Delete the tag “${tag}”`,
  ),
  removed: sentence<[tag: string]>(
    (_, tag) => `Étiquette «\u00a0${tag}\u00a0» supprimée.`,
    (_, tag) => `Tag “${tag}” deleted.`,
  ),
  take: sentence<[customer: string]>(
    (_, customer) => `Retirer l’étiquette de ${customer}`,
    (_, customer) => `Take the tag off ${customer}`,
  ),
  takeOff: text('Retirer', 'Take off'),
  newTag: text('Nouvelle étiquette', 'New tag'),
  name: text('Étiquette', 'Tag'),
  nameHint: text(
    'Une étiquette qui existe, ou un nom nouveau.',
    'A tag that exists, or a new name.',
  ),
  nameNeeded: text('Donnez un nom à l’étiquette.', 'Give the tag a name.'),
  nameUnknown: text('Aucune étiquette ne porte ce nom.', 'No tag has this name.'),
  note: text('Note (facultative)', 'Note (optional)'),
  noteHint: text('Par exemple, pourquoi, ou qui l’a dit.', 'For instance why, or who said so.'),
  day: text('Date', 'Date'),
  newName: text('Nom', 'Name'),
  newHint: text(
    'VIP, prescripteur, influenceur, à ne pas solliciter…',
    'VIP, referrer, influencer, do not contact…',
  ),
  create: text('Créer l’étiquette', 'Create the tag'),
  fromFile: text('Étiqueter par un fichier', 'Tag from a file'),
  addPerson: text('Ajouter une personne', 'Add a person'),
  segmentName: text('Par étiquette', 'By tag'),
  segment: text('En faire une segmentation', 'Make a segmentation of them'),
  // On the list of customers.
  tagList: text('Étiqueter', 'Tag'),
  listTitle: sentence<[customers: number]>(
    (f, n) => `Étiqueter ${f.plural(n, 'ce client', `ces ${f.number(n)} clients`)}`,
    (f, n) => `Tag ${f.plural(n, 'this customer', `these ${f.number(n)} customers`)}`,
  ),
  doPut: text('Poser', 'Put on'),
  doTake: text('Retirer', 'Take off'),
  what: text('Que faire', 'What to do'),
  put: text('Poser l’étiquette', 'Put the tag on'),
  takeAll: text('Retirer l’étiquette', 'Take the tag off'),
  tooMany: sentence<[most: number]>(
    (f, most) =>
      `Une étiquette tient sur ${f.number(most)} clients au plus. Au-delà, une règle fait mieux\u00a0: elle se met à jour toute seule.`,
    (f, most) =>
      `A tag holds ${f.number(most)} customers at most. Beyond, a rule does better: it keeps itself up to date.`,
  ),
  done: sentence<[tag: string, added: number, kept: number]>(
    (f, tag, added, kept) =>
      `«\u00a0${tag}\u00a0» posée sur ${f.number(added)} ${f.plural(added, 'client', 'clients')}${kept > 0 ? `\u00a0; ${f.number(kept)} la ${f.plural(kept, 'portait', 'portaient')} déjà` : ''}.`,
    (f, tag, added, kept) =>
      `“${tag}” put on ${f.number(added)} ${f.plural(added, 'customer', 'customers')}${kept > 0 ? `; ${f.number(kept)} carried it already` : ''}.`,
  ),
  taken: sentence<[tag: string, customers: number]>(
    (f, tag, n) =>
      `«\u00a0${tag}\u00a0» retirée de ${f.number(n)} ${f.plural(n, 'client', 'clients')}.`,
    (f, tag, n) => `“${tag}” taken off ${f.number(n)} ${f.plural(n, 'customer', 'customers')}.`,
  ),
  questionTag: text('Qui porte cette étiquette\u00a0?', 'Who carries this tag?'),
  answerTag: sentence<[tag: string, customers: number, share: number, revenue: string]>(
    (f, tag, n, share, revenue) =>
      `${people(f, n)} ${f.plural(n, 'porte', 'portent')} «\u00a0${tag}\u00a0», soit ${f.percent(share)} de la base, et ${f.plural(n, 'pèse', 'pèsent')} **${revenue}** depuis le début.`,
    (f, tag, n, share, revenue) =>
      `${peopleEn(f, n)} ${f.plural(n, 'carries', 'carry')} “${tag}”, ${f.percent(share)} of the base, and ${f.plural(n, 'is', 'are')} worth **${revenue}** since the start.`,
  ),
  answerTagNobody: sentence<[tag: string]>(
    (_, tag) => `Personne dans la base ne porte «\u00a0${tag}\u00a0».`,
    (_, tag) => `Nobody in the base carries “${tag}”.`,
  ),
  missing: sentence<[count: number]>(
    (f, n) =>
      `**${f.number(n)}** ${f.plural(n, 'identifiant étiqueté n’est', 'identifiants étiquetés ne sont')} pas dans la base.`,
    (f, n) =>
      `**${f.number(n)}** tagged ${f.plural(n, 'identifier is', 'identifiers are')} not in the base.`,
  ),
  export: text('Exporter ces clients', 'Export these customers'),
  tagFilters: text('Étiquettes', 'Tags'),
  // On the card.
  cancel: text('Annuler', 'Cancel'),
  onCard: text('Étiquettes', 'Tags'),
  add: text('Ajouter une étiquette', 'Add a tag'),
  markDay: sentence<[day: string, note: string]>(
    (_, day, note) => (note === '' ? `le ${day}` : `le ${day}\u00a0: ${note}`),
    (_, day, note) => (note === '' ? `on ${day}` : `on ${day}: ${note}`),
  ),
};

/** Tagging from a file. */
export const tagFile = {
  title: text('Étiqueter par un fichier', 'Tag from a file'),
  choose: text('Choisir un fichier', 'Choose a file'),
  hint: text(
    'Un fichier CSV ou un classeur, avec une colonne d’identifiants ou d’e-mails. Une note et une date par ligne sont lues si elles y sont. Le fichier reste sur cet ordinateur.',
    'A CSV file or a workbook, with a column of identifiers or e-mails. A note and a date on each line are read if they are there. The file stays on this computer.',
  ),
  reading: text('Lecture du fichier…', 'Reading the file…'),
  identifier: text('Colonne des clients', 'Column of customers'),
  noteColumn: text('Colonne des notes', 'Column of notes'),
  dayColumn: text('Colonne des dates', 'Column of dates'),
  noColumn: text('Aucune', 'None'),
  columnFound: sentence<[label: string, found: number, of: number]>(
    (f, label, n, of) => `${label} (${f.number(n)} sur ${f.number(of)} dans la base)`,
    (f, label, n, of) => `${label} (${f.number(n)} of ${f.number(of)} in the base)`,
  ),
  found: sentence<[lines: number, customers: number]>(
    (f, lines, n) =>
      `**${f.number(n)} ${f.plural(n, 'client retrouvé', 'clients retrouvés')}** sur ${f.number(lines)} ${f.plural(lines, 'ligne', 'lignes')}.`,
    (f, lines, n) =>
      `**${f.number(n)} ${f.plural(n, 'customer', 'customers')} found** in ${f.number(lines)} ${f.plural(lines, 'line', 'lines')}.`,
  ),
  example: sentence<[line: string]>(
    (_, line) => `La première\u00a0: ${line}`,
    (_, line) => `The first one: ${line}`,
  ),
  missingList: text('Lignes introuvables', 'Lines not found'),
  nothing: text(
    'Aucune ligne ne désigne un client de la base.',
    'No line names a customer of the base.',
  ),
  blank: sentence<[lines: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne sans', 'lignes sans')} identifiant`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'line', 'lines')} without an identifier`,
  ),
  repeated: sentence<[lines: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'ligne redit', 'lignes redisent')} un client déjà lu`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'line repeats', 'lines repeat')} a customer`,
  ),
  several: sentence<[lines: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'ligne désigne', 'lignes désignent')} plusieurs clients\u00a0: personne n’est étiqueté`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'line names', 'lines name')} several customers: nobody is tagged`,
  ),
  badDays: sentence<[lines: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'date illisible', 'dates illisibles')}\u00a0: la date choisie en tient lieu`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'date', 'dates')} that could not be read: the chosen date stands instead`,
  ),
  notFound: sentence<[lines: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'ligne introuvable', 'lignes introuvables')}** dans la base`,
    (f, n) => `**${f.number(n)} ${f.plural(n, 'line', 'lines')} not found** in the base`,
  ),
  line: text('Ligne', 'Line'),
  written: text('Écrit dans le fichier', 'Written in the file'),
  moreLines: sentence<[count: number]>(
    (f, n) => `Et ${f.number(n)} ${f.plural(n, 'autre', 'autres')}.`,
    (f, n) => `And ${f.number(n)} ${f.plural(n, 'other', 'others')}.`,
  ),
  addUnknown: text(
    'Ajouter aussi ces personnes à la base, avec l’étiquette',
    'Also add these people to the base, with the tag',
  ),
  addUnknownHint: text(
    'Leurs lignes deviennent un fichier de clients\u00a0: vous voyez ce qu’il apporte avant de l’accepter.',
    'Their lines become a customers file: you see what it brings before you accept it.',
  ),
  tag: text('Étiqueter', 'Tag'),
  tagAndAdd: text('Étiqueter, puis ajouter', 'Tag, then add'),
  tooLong: sentence<[most: number]>(
    (f, most) =>
      `Ce fichier a plus de ${f.number(most)} lignes\u00a0: c’est plus qu’une étiquette ne tient.`,
    (f, most) => `This file has more than ${f.number(most)} lines: more than a tag holds.`,
  ),
  other: text('Un autre fichier', 'Another file'),
};

/** People who never bought, added by hand. */
export const newPerson = {
  title: text('Ajouter une personne', 'Add a person'),
  hint: text(
    'Pour ceux qui n’ont rien acheté et comptent pourtant\u00a0: influenceurs, prescripteurs, invités. Ils entrent dans la base par un fichier de clients que vous acceptez ensuite.',
    'For those who bought nothing and still matter: influencers, people who recommend you, guests. They enter the base through a customers file that you then accept.',
  ),
  customer_id: text('Identifiant client', 'Customer identifier'),
  idHint: text(
    'Celui de vos fichiers, ou un nouveau qui n’est à personne.',
    'The one of your files, or a new one that nobody has.',
  ),
  idNeeded: text('Un identifiant est nécessaire.', 'An identifier is needed.'),
  idTaken: sentence<[id: string]>(
    (_, id) => `«\u00a0${id}\u00a0» est déjà dans la base\u00a0: étiquetez sa fiche.`,
    (_, id) => `“${id}” is in the base already: tag their card.`,
  ),
  first_name: text('Prénom', 'First name'),
  last_name: text('Nom', 'Last name'),
  email: text('E-mail', 'E-mail'),
  phone: text('Téléphone', 'Phone'),
  postcode: text('Code postal', 'Postcode'),
  city: text('Ville', 'City'),
  origin: text('Ajouté par', 'Added by'),
  tagged: text('Étiquette (facultative)', 'Tag (optional)'),
  add: text('Ajouter à la base', 'Add to the base'),
  file: text('personnes-ajoutees.csv', 'people-added.csv'),
  busy: text(
    'Des fichiers sont déjà en cours de lecture\u00a0: réessayez après.',
    'Files are being read already: try again afterwards.',
  ),
};

/** The labels that a file of added people may have, first those of a language. */
export function labelSets(language: Language): readonly (readonly string[])[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)].map((one) =>
    [...PERSON_FIELDS, 'origin' as const].map((field) => render(newPerson[field], FORMATS[one])),
  );
}
