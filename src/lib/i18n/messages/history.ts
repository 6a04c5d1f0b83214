import type { ChangedPart, RfmPart, StepWords } from '../../core/history/words';
import type { Formats } from '../formats';
import { quote } from '../quote';
import { sentence, text, type Message } from '../message';

interface Standing {
  readonly steps: number;
  readonly points: number;
}

/** The page of steps and restore points. */
export const history = {
  tab: text('Historique', 'History'),
  question: text(
    'Qu’avez-vous changé, et où revenir\u00a0?',
    'What did you change, and where to go back to?',
  ),
  answer: sentence<[Standing]>(
    (f, { steps, points }) =>
      steps === 0
        ? 'Rien encore\u00a0: chaque réglage que vous changerez sera nommé ici, et pourra être annulé.'
        : `**${f.number(steps)} ${f.plural(steps, 'changement', 'changements')}** ${f.plural(steps, 'peut', 'peuvent')} être ${f.plural(steps, 'annulé', 'annulés')}, même après avoir fermé Tamis${points === 0 ? '' : `, et le projet peut revenir à **${f.number(points)} ${f.plural(points, 'moment antérieur', 'moments antérieurs')}**`}.`,
    (f, { steps, points }) =>
      steps === 0
        ? 'Nothing yet: each setting that you change will be named here, and can be undone.'
        : `**${f.number(steps)} ${f.plural(steps, 'change', 'changes')}** can be undone, even after Tamis was closed${points === 0 ? '' : `, and the project can go back to **${f.number(points)} earlier ${f.plural(points, 'moment', 'moments')}**`}.`,
  ),
  how: text(
    'Chaque changement d’un réglage est enregistré avec son nom\u00a0: les 200 derniers peuvent être annulés et rétablis. En plus, l’état du projet est gardé au plus toutes les cinq minutes pendant sept jours (un par heure après un jour). Revenir à un moment est un changement comme un autre\u00a0: il s’annule.',
    'Each change of a setting is saved with its name: the last 200 can be undone and redone. The state of the project is also kept at most every five minutes for seven days (one per hour after a day). Going back to a moment is a change like any other: it can be undone.',
  ),
  steps: text('Changements', 'Changes'),
  stepsHint: text('Le plus récent en haut.', 'The latest first.'),
  noSteps: text('Aucun changement enregistré.', 'No change was saved.'),
  now: text('maintenant', 'now'),
  undone: text('annulé', 'undone'),
  start: text('Avant ces changements', 'Before these changes'),
  backHere: text('Revenir ici', 'Go back here'),
  redoHere: text('Rétablir jusqu’ici', 'Redo up to here'),
  backTo: sentence<[what: string]>(
    (_, what) => `Revenir juste après\u00a0: ${what}`,
    (_, what) => `Go back to just after: ${what}`,
  ),
  redoTo: sentence<[what: string]>(
    (_, what) => `Rétablir jusqu’à\u00a0: ${what}`,
    (_, what) => `Redo up to: ${what}`,
  ),
  at: sentence<[at: number]>(
    (f, at) => f.dayAndTime(at),
    (f, at) => f.dayAndTime(at),
  ),
  showAll: sentence<[count: number]>(
    (f, n) => `Voir les ${f.number(n)} changements`,
    (f, n) => `See all ${f.number(n)} changes`,
  ),
  points: text('Le projet tel qu’il était', 'The project as it was'),
  pointsHint: text(
    'Vos réglages, segments, étiquettes et plans d’action à ce moment, avec les données d’alors si elles sont encore gardées.',
    'Your settings, segments, tags and action plans at that moment, with the data of then if it is still kept.',
  ),
  noPoints: text(
    'Aucun moment antérieur\u00a0: le premier sera gardé dès votre prochain changement.',
    'No earlier moment yet: the first one is kept as soon as you change something.',
  ),
  today: text('Aujourd’hui', 'Today'),
  yesterday: text('Hier', 'Yesterday'),
  timeOfDay: sentence<[at: number]>(
    (f, at) => new Intl.DateTimeFormat(f.locale, { timeStyle: 'short' }).format(at),
    (f, at) => new Intl.DateTimeFormat(f.locale, { timeStyle: 'short' }).format(at),
  ),
  open: text('Ouvrir', 'Open'),
  openOf: sentence<[at: number]>(
    (f, at) => `Ouvrir le projet tel qu’il était le ${f.dayAndTime(at)}`,
    (f, at) => `Open the project as it was on ${f.dayAndTime(at)}`,
  ),
  otherData: text('avec d’autres données', 'with other data'),
  goneData: text('données d’alors supprimées', 'data of then deleted'),
  restoreTitle: sentence<[at: number]>(
    (f, at) => `Revenir au ${f.dayAndTime(at)}\u00a0?`,
    (f, at) => `Go back to ${f.dayAndTime(at)}?`,
  ),
  restoreSame: text(
    'Rien n’a changé depuis\u00a0: le projet est comme il était.',
    'Nothing has changed since: the project is as it was.',
  ),
  restoreWhat: sentence<[count: number]>(
    (f, n) => `Ce qui ${f.plural(n, 'change', 'change')} par rapport à maintenant\u00a0:`,
    () => 'What changes compared with now:',
  ),
  restoreData: text(
    'Les données d’alors redeviennent les actuelles\u00a0; celles de maintenant restent parmi les versions gardées.',
    'The data of then becomes current again; the data of now stays among the versions kept.',
  ),
  restoreGone: text(
    'Les données d’alors ont été supprimées\u00a0: celles de maintenant restent, avec les réglages d’alors.',
    'The data of then was deleted: that of now stays, with the settings of then.',
  ),
  restoreUndo: text(
    'Ce retour s’annule comme tout changement.',
    'Going back can be undone like any change.',
  ),
  restore: text('Revenir à ce moment', 'Go back to this moment'),
  restored: sentence<[at: number]>(
    (f, at) => `Le projet est comme il était le ${f.dayAndTime(at)}.`,
    (f, at) => `The project is as it was on ${f.dayAndTime(at)}.`,
  ),
  wentTo: sentence<[what: string]>(
    (_, what) => `Annulé jusqu’à\u00a0: ${what}`,
    (_, what) => `Undone back to: ${what}`,
  ),
  undidStep: sentence<[what: string]>(
    (_, what) => `Annulé\u00a0: ${what}`,
    (_, what) => `Undone: ${what}`,
  ),
  redidStep: sentence<[what: string]>(
    (_, what) => `Rétabli\u00a0: ${what}`,
    (_, what) => `Redone: ${what}`,
  ),
};

/** The fields of a project that a restore point may change, as a list names them. */
export const choiceNames = {
  name: text('nom du projet', 'name of the project'),
  currency: text('devise', 'currency'),
  referenceDate: text('date de référence', 'reference date'),
  segmentation: text('réglages de la RFM', 'settings of RFM'),
  segmentations: text('autres segmentations', 'other segmentations'),
  tags: text('étiquettes', 'tags'),
  playbooks: text('plans d’action', 'action plans'),
  featureSettings: text('réglages des mesures', 'settings of the figures'),
  validity: text('réglages de la validité', 'settings of validity'),
};

const rfmParts: Readonly<Record<RfmPart, Message>> = {
  scheme: text('RFM\u00a0: méthode changée', 'RFM: scheme changed'),
  recencyBins: text('RFM\u00a0: bornes de la récence changées', 'RFM: cuts of recency changed'),
  frequencyBins: text(
    'RFM\u00a0: bornes de la fréquence changées',
    'RFM: cuts of frequency changed',
  ),
  monetaryBins: text('RFM\u00a0: bornes du montant changées', 'RFM: cuts of the amount changed'),
  frequency: text('RFM\u00a0: mesure de la fréquence changée', 'RFM: measure of frequency changed'),
  monetary: text('RFM\u00a0: mesure du montant changée', 'RFM: measure of the amount changed'),
  windowMonths: text(
    'RFM\u00a0: achats pris en compte changés',
    'RFM: purchases that count changed',
  ),
  ties: text('RFM\u00a0: règle des ex æquo changée', 'RFM: rule for ties changed'),
};

const changedParts: Readonly<Record<ChangedPart, Message<[name: string]>>> = {
  cuts: sentence<[string]>(
    (_, name) => `Bornes de ${name} changées`,
    (_, name) => `Cuts of ${name} changed`,
  ),
  grid: sentence<[string]>(
    (_, name) => `Grille de ${name} changée`,
    (_, name) => `Grid of ${name} changed`,
  ),
  names: sentence<[string]>(
    (_, name) => `Noms des segments de ${name} changés`,
    (_, name) => `Names of the segments of ${name} changed`,
  ),
  rules: sentence<[string]>(
    (_, name) => `Règles de ${name} changées`,
    (_, name) => `Rules of ${name} changed`,
  ),
  settings: sentence<[string]>(
    (_, name) => `Réglages de ${name} changés`,
    (_, name) => `Settings of ${name} changed`,
  ),
};

const people = (f: Formats, n: number) =>
  f.language === 'fr'
    ? `${f.number(n)} ${f.plural(n, 'client', 'clients')}`
    : `${f.number(n)} ${f.plural(n, 'customer', 'customers')}`;

/** What each kind of step is called, where `name` is the quoted name of what it is about. */
export const stepTexts = {
  'project-renamed': sentence<[name: string]>(
    (f, name) => `Projet renommé ${quote(f, name)}`,
    (f, name) => `Project renamed ${quote(f, name)}`,
  ),
  currency: sentence<[currency: string]>(
    (_, currency) => `Devise changée en ${currency}`,
    (_, currency) => `Currency changed to ${currency}`,
  ),
  'reference-date': sentence<[date: string | null]>(
    (_, date) =>
      date === null ? 'Date de référence au dernier achat' : `Date de référence au ${date}`,
    (_, date) =>
      date === null ? 'Reference date set to the last purchase' : `Reference date set to ${date}`,
  ),
  rfm: text('Réglages de la RFM changés', 'Settings of RFM changed'),
  'segmentation-added': sentence<[name: string]>(
    (_, name) => `Segmentation ${name} ajoutée`,
    (_, name) => `Segmentation ${name} added`,
  ),
  'segmentation-removed': sentence<[name: string]>(
    (_, name) => `Segmentation ${name} supprimée`,
    (_, name) => `Segmentation ${name} deleted`,
  ),
  'segmentation-renamed': sentence<[name: string]>(
    (_, name) => `Segmentation renommée ${name}`,
    (_, name) => `Segmentation renamed ${name}`,
  ),
  'tag-added': sentence<[tag: string]>(
    (f, tag) => `Étiquette ${quote(f, tag)} créée`,
    (f, tag) => `Tag ${quote(f, tag)} made`,
  ),
  'tag-removed': sentence<[tag: string]>(
    (f, tag) => `Étiquette ${quote(f, tag)} supprimée`,
    (f, tag) => `Tag ${quote(f, tag)} deleted`,
  ),
  'tag-renamed': sentence<[from: string, tag: string]>(
    (f, from, tag) => `Étiquette ${quote(f, from)} renommée ${quote(f, tag)}`,
    (f, from, tag) => `Tag ${quote(f, from)} renamed ${quote(f, tag)}`,
  ),
  'tag-put': sentence<[tag: string, customers: number]>(
    (f, tag, n) => `Étiquette ${quote(f, tag)} posée sur ${people(f, n)}`,
    (f, tag, n) => `Tag ${quote(f, tag)} put on ${people(f, n)}`,
  ),
  'tag-taken': sentence<[tag: string, customers: number]>(
    (f, tag, n) => `Étiquette ${quote(f, tag)} retirée à ${people(f, n)}`,
    (f, tag, n) => `Tag ${quote(f, tag)} taken off ${people(f, n)}`,
  ),
  'tag-noted': sentence<[tag: string, customers: number]>(
    (f, tag, n) => `Étiquette ${quote(f, tag)}\u00a0: note ou jour changé pour ${people(f, n)}`,
    (f, tag, n) => `Tag ${quote(f, tag)}: note or day changed for ${people(f, n)}`,
  ),
  playbook: sentence<[segment: string]>(
    (f, segment) => `Plan d’action de ${quote(f, segment)} changé`,
    (f, segment) => `Action plan of ${quote(f, segment)} changed`,
  ),
  playbookOther: text('Plan d’action d’un segment changé', 'Action plan of a segment changed'),
  figures: text('Réglages des mesures changés', 'Settings of the figures changed'),
  figuresReset: text(
    'Réglages des mesures remis comme au départ',
    'Settings of the figures set back to their start',
  ),
  validity: text('Réglages de la validité changés', 'Settings of validity changed'),
  validityReset: text(
    'Réglages de la validité remis comme au départ',
    'Settings of validity set back to their start',
  ),
  rebuilt: text('Données relues avec d’autres réglages', 'Data read again with other settings'),
  refreshed: text('Données mises à jour', 'Data refreshed'),
  'went-back': text('Retour à une version des données', 'Back to a version of the data'),
  restored: sentence<[at: number]>(
    (f, at) => `Retour au projet du ${f.dayAndTime(at)}`,
    (f, at) => `Back to the project of ${f.dayAndTime(at)}`,
  ),
  'settings-opened': text('Réglages pris d’un fichier', 'Settings taken from a file'),
  other: text('Plusieurs réglages changés', 'Several settings changed'),
} satisfies Readonly<Record<string, unknown>> &
  Record<Exclude<StepWords['kind'], 'data' | 'segmentation-changed'>, unknown>;

export { changedParts, rfmParts };
