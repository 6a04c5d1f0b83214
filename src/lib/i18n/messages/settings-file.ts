import { quote } from '../quote';
import { sentence, text } from '../message';

interface Outcome {
  readonly segmentations: number;
  readonly playbooks: number;
  readonly tags: number;
}

const MOST = 12;

/** Project files that hold settings and no customer. */
export const settingsFile = {
  what: text('Ce qui va dans le fichier', 'What goes into the file'),
  project: text('Tout le projet', 'The whole project'),
  settings: text('Réglages seuls', 'Settings only'),
  explain: text(
    'Segmentations, règles, fiches d’action, noms d’étiquettes, seuils et lecture des colonnes\u00a0: aucun client, aucune vente, aucun exemple tiré de vos fichiers. Pour refaire le même travail sur une autre base, ou le transmettre.',
    'Segmentations, rules, playbooks, tag names, thresholds and how columns are read: no customer, no sale, no sample of your files. To do the same work on another base, or to hand it over.',
  ),
  texts: text(
    'Les noms, notes et textes que vous avez écrits y vont tels quels\u00a0: vérifiez qu’ils ne nomment personne.',
    'Names, notes and texts that you wrote go as they are: check that they name nobody.',
  ),
  values: text('Avec les valeurs que vos règles nomment', 'With the values that your rules name'),
  valuesHint: sentence<[values: readonly string[], naming: number]>(
    (f, values, naming) =>
      `${f.list(listed(values, (v) => quote(f, v, 30), `${f.number(values.length - MOST)} autres`))}. Sinon, ${f.number(naming)} ${f.plural(naming, 'règle, fiche ou réglage reste ici', 'règles, fiches ou réglages restent ici')}.`,
    (f, values, naming) =>
      `${f.list(listed(values, (v) => quote(f, v, 30), `${f.number(values.length - MOST)} more`))}. Otherwise, ${f.number(naming)} ${f.plural(naming, 'rule, card or setting stays here', 'rules, cards or settings stay here')}.`,
  ),
  writtenTitle: text('Fichier de réglages vérifié', 'Settings file checked'),
  written: sentence<[segmentations: number, playbooks: number, bytes: number]>(
    (f, segmentations, playbooks, bytes) =>
      `Relu après l’écriture\u00a0: le RFM, **${f.number(segmentations)} ${f.plural(segmentations, 'autre segmentation', 'autres segmentations')}**, ${f.number(playbooks)} ${f.plural(playbooks, 'fiche d’action', 'fiches d’action')}, aucune donnée, ${f.bytes(bytes)}.`,
    (f, segmentations, playbooks, bytes) =>
      `Read back after writing: RFM, **${f.number(segmentations)} other ${f.plural(segmentations, 'segmentation', 'segmentations')}**, ${f.number(playbooks)} ${f.plural(playbooks, 'playbook', 'playbooks')}, no data, ${f.bytes(bytes)}.`,
  ),
  openTitle: text('Des réglages, sans données', 'Settings, without data'),
  brings: sentence<[from: string, segmentations: number, playbooks: number]>(
    (f, from, segmentations, playbooks) =>
      `Ce fichier vient du projet ${quote(f, from)}\u00a0: le RFM, **${f.number(segmentations)} ${f.plural(segmentations, 'autre segmentation', 'autres segmentations')}** et ${f.number(playbooks)} ${f.plural(playbooks, 'fiche d’action', 'fiches d’action')}.`,
    (f, from, segmentations, playbooks) =>
      `This file comes from the project ${quote(f, from)}: RFM, **${f.number(segmentations)} other ${f.plural(segmentations, 'segmentation', 'segmentations')}** and ${f.number(playbooks)} ${f.plural(playbooks, 'playbook', 'playbooks')}.`,
  ),
  how: text(
    'Le RFM et les seuils prennent la place de ceux du projet\u00a0; les segmentations s’ajoutent aux vôtres. Tout s’annule d’un seul geste.',
    'RFM and thresholds take the place of those of the project; segmentations are added to yours. All of it is undone at once.',
  ),
  target: text('Sur quel projet\u00a0?', 'On which project?'),
  noProject: text(
    'Importez d’abord une base, puis déposez ce fichier dans son projet.',
    'Import a base first, then drop this file into its project.',
  ),
  apply: sentence<[name: string]>(
    (f, name) => `Appliquer à ${quote(f, name, 40)}`,
    (f, name) => `Apply to ${quote(f, name, 40)}`,
  ),
  appliedTitle: text('Réglages appliqués', 'Settings applied'),
  applied: sentence<[Outcome]>(
    (f, o) =>
      `Le RFM, **${f.number(o.segmentations)} ${f.plural(o.segmentations, 'autre segmentation', 'autres segmentations')}**, ${f.number(o.playbooks)} ${f.plural(o.playbooks, 'fiche d’action', 'fiches d’action')} et ${f.number(o.tags)} ${f.plural(o.tags, 'nouvelle étiquette', 'nouvelles étiquettes')}. Ctrl+Z revient en arrière.`,
    (f, o) =>
      `RFM, **${f.number(o.segmentations)} other ${f.plural(o.segmentations, 'segmentation', 'segmentations')}**, ${f.number(o.playbooks)} ${f.plural(o.playbooks, 'playbook', 'playbooks')} and ${f.number(o.tags)} new ${f.plural(o.tags, 'tag', 'tags')}. Ctrl+Z goes back.`,
  ),
  aside: sentence<[names: readonly string[], columns: readonly string[]]>(
    (f, names, columns) =>
      `Laissé de côté\u00a0: ${f.list(names.map((n) => quote(f, n, 40)))}. Cette base n’a pas ${f.plural(columns.length, 'la colonne', 'les colonnes')} ${f.list(columns.map((c) => quote(f, c, 40)))}.`,
    (f, names, columns) =>
      `Left aside: ${f.list(names.map((n) => quote(f, n, 40)))}. This base has no ${f.plural(columns.length, 'column', 'columns')} ${f.list(columns.map((c) => quote(f, c, 40)))}.`,
  ),
  reading: sentence<[count: number]>(
    (f, n) =>
      `La lecture des fichiers diffère sur ${f.number(n)} ${f.plural(n, 'point', 'points')}\u00a0: rien n’est relu avant que vous le demandiez sur la page Données.`,
    (f, n) =>
      `Files are read differently in ${f.number(n)} ${f.plural(n, 'respect', 'respects')}: nothing is read again before you ask for it on the Data page.`,
  ),
  toData: text('Voir la page Données', 'See the Data page'),
};

/** The first of a list in words, and how many more. */
function listed(
  values: readonly string[],
  say: (value: string) => string,
  more: string,
): readonly string[] {
  return [...values.slice(0, MOST).map(say), ...(values.length > MOST ? [more] : [])];
}
