import type { Purpose, Wish } from '../../core/privacy/wishes';
import { sentence, text, type Message } from '../message';

/** What a file of customers is for, as a choice. */
export const fileUses: Readonly<Record<Purpose, Message>> = {
  any: text('Tous usages', 'Any use'),
  email: text('E-mail', 'E-mail'),
  sms: text('SMS', 'Text message'),
  phone: text('Téléphone', 'Telephone'),
  post: text('Courrier', 'Post'),
};

/** Channels of a wish, as choices. */
export const wishChannels: Readonly<Record<Wish['channel'], Message>> = {
  all: text('Tous les canaux', 'Every channel'),
  email: text('E-mail', 'E-mail'),
  sms: text('SMS', 'Text message'),
  phone: text('Téléphone', 'Telephone'),
  post: text('Courrier', 'Post'),
};

export const wishKinds: Readonly<Record<Wish['says'], Message>> = {
  no: text('Opposition', 'Opposition'),
  yes: text('Consentement', 'Consent'),
};

/** Who refused to be contacted, or agreed to. */
export const wishing = {
  title: text('Oppositions et consentements', 'Oppositions and consents'),
  subtitle: text(
    'Une opposition l’emporte sur tout\u00a0: aucun fichier exporté n’emmène la personne.',
    'An opposition wins over everything: no exported file takes the person along.',
  ),
  how: text(
    'Un fichier «\u00a0tous usages\u00a0» laisse de côté toute personne opposée à un canal au moins. Un fichier pour un canal laisse de côté qui s’oppose à ce canal ou à tous, et qui le refuse dans vos fichiers sans avoir consenti depuis. La liste reste quand vous actualisez les fichiers\u00a0: elle vaut aussi pour ceux qui arriveront plus tard. Annuler (Ctrl+Z) n’y touche jamais.',
    'A file for any use leaves out everybody opposed to at least one channel. A file for one channel leaves out who is opposed to it or to all of them, and who refuses it in your files without having agreed since. The list stays when you refresh the files: it also holds for people who come later. Undo (Ctrl+Z) never touches it.',
  ),
  who: text('Identifiant, e-mail ou téléphone', 'Identifier, e-mail or telephone'),
  whoHint: text(
    'Plusieurs\u00a0: séparez-les par des virgules.',
    'Several: put commas between them.',
  ),
  channel: text('Canal', 'Channel'),
  kind: text('Ce que la personne a dit', 'What the person said'),
  add: text('Ajouter', 'Add'),
  fromFile: text('Depuis un fichier…', 'From a file…'),
  list: text('Oppositions et consentements enregistrés', 'Recorded oppositions and consents'),
  columnWho: text('Personne', 'Person'),
  columnSays: text('Souhait', 'Wish'),
  columnOn: text('Reçu le', 'Received on'),
  columnFound: text('Dans la base', 'In the base'),
  found: sentence<[customers: number]>(
    (f, n) => (n === 0 ? 'absent' : n === 1 ? 'oui' : `${f.number(n)} clients`),
    (f, n) => (n === 0 ? 'not there' : n === 1 ? 'yes' : `${f.number(n)} customers`),
  ),
  said: sentence<[kind: string, channel: string]>(
    (_, kind, channel) => `${kind}, ${channel.toLowerCase()}`,
    (_, kind, channel) => `${kind}, ${channel.toLowerCase()}`,
  ),
  remove: sentence<[who: string]>(
    (_, who) => `Retirer ${who} de la liste`,
    (_, who) => `Take ${who} off the list`,
  ),
  take: text('Retirer', 'Remove'),
  removed: text('Retiré de la liste.', 'Taken off the list.'),
  added: sentence<[added: number, kept: number, left: number]>(
    (f, added, kept, left) =>
      `${f.number(added)} ${f.plural(added, 'ajouté', 'ajoutés')}` +
      (kept > 0 ? `, ${f.number(kept)} déjà dans la liste` : '') +
      (left > 0 ? `, ${f.number(left)} sans place dans la liste` : '') +
      '.',
    (f, added, kept, left) =>
      `${f.number(added)} added` +
      (kept > 0 ? `, ${f.number(kept)} on the list already` : '') +
      (left > 0 ? `, ${f.number(left)} without room on the list` : '') +
      '.',
  ),
  empty: text('Personne pour l’instant.', 'Nobody so far.'),
  fileTitle: text('Une liste depuis un fichier', 'A list from a file'),
  fileHint: text(
    'Une colonne d’identifiants, d’adresses e-mail ou de numéros de téléphone suffit\u00a0: liste Robinson, désabonnés de votre outil d’envoi, refus recueillis en magasin.',
    'One column of identifiers, e-mail addresses or telephone numbers is enough: a preference service, those who unsubscribed in your mailing tool, refusals taken in store.',
  ),
  choose: text('Choisir un fichier', 'Choose a file'),
  other: text('Un autre fichier', 'Another file'),
  column: text('Colonne qui désigne les personnes', 'Column that names the people'),
  unnamedColumn: sentence<[place: number]>(
    (f, n) => `Colonne ${f.number(n)}`,
    (f, n) => `Column ${f.number(n)}`,
  ),
  fileCount: sentence<[people: number, found: number]>(
    (f, n, found) =>
      `**${f.number(n)} ${f.plural(n, 'personne', 'personnes')}** dans le fichier, dont **${f.number(found)}** dans la base. Les autres restent dans la liste pour le jour où elles arriveraient.`,
    (f, n, found) =>
      `**${f.number(n)} ${f.plural(n, 'person', 'people')}** in the file, **${f.number(found)}** of them in the base. The others stay on the list for the day they come.`,
  ),
  cut: sentence<[most: number]>(
    (f, n) =>
      `Le fichier est trop long\u00a0: seules ses ${f.number(n)} premières lignes sont lues.`,
    (f, n) => `The file is too long: only its first ${f.number(n)} lines are read.`,
  ),
  addAll: text('Ajouter à la liste', 'Add to the list'),
  onCard: sentence<[says: string]>(
    (_, says) => `Ne pas contacter\u00a0: ${says}.`,
    (_, says) => `Do not contact: ${says}.`,
  ),
  agreed: sentence<[says: string]>(
    (_, says) => `A donné son accord\u00a0: ${says}.`,
    (_, says) => `Agreed: ${says}.`,
  ),
  rights: text('Ses droits', 'Their rights'),
  manage: text('Voir les droits des personnes', 'See the rights of people'),
  oppose: text('Noter une opposition', 'Record an opposition'),
};
