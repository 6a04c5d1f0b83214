import type { ErrorCode } from '../../core/errors';
import { failure, type ErrorMessage, type ErrorParams } from './failure';
import { settingProblemTexts } from './features';
import { problemSentence } from './segmentation-problems';

const MEASURES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  recency: ['la récence', 'recency'],
  frequency: ['la fréquence', 'frequency'],
  monetary: ['le montant', 'the amount'],
  window: ['la fenêtre', 'the window'],
};
const PROBLEMS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  levels: ['Choisissez de 3 à 10 niveaux.', 'Choose 3 to 10 levels.'],
  order: [
    'Les bornes doivent aller en croissant, sans deux fois la même.',
    'Cuts must go up, never twice the same.',
  ],
  rhythm: ['Le rythme d’achat ne coupe que la récence.', 'The purchase rhythm only cuts recency.'],
  window: [
    'La fenêtre compte un nombre entier de mois.',
    'The window is a whole number of months.',
  ],
};
const pick = (list: typeof MEASURES, p: ErrorParams, key: string, language: 0 | 1) => {
  const name = String(p[key] ?? '');
  return Object.hasOwn(list, name) ? (list[name]?.[language] ?? '') : '';
};

const problemText = (p: ErrorParams, language: 'fr' | 'en') =>
  Object.entries(settingProblemTexts).find(([problem]) => problem === p['problem'])?.[1][language];

/** Failures of the machine, of storage and of definitions. */
export const machineErrors = {
  cancelled: failure('Annulé.', 'Rien n’a été enregistré.', 'Cancelled.', 'Nothing was saved.'),
  'engine-start': failure(
    'Le moteur de calcul n’a pas démarré.',
    'Rechargez la page. Si cela se répète, essayez un navigateur à jour (Chrome, Edge, Firefox ou Safari récents).',
    'The engine did not start.',
    'Reload the page. If it happens again, try an up-to-date browser (recent Chrome, Edge, Firefox or Safari).',
  ),
  'engine-stopped': failure(
    'Le moteur de calcul s’est arrêté.',
    'Il redémarre seul\u00a0: recommencez. Vos projets enregistrés sont intacts.',
    'The engine stopped.',
    'It restarts by itself: try again. Your saved projects are intact.',
  ),
  'engine-memory': failure(
    'La mémoire de cet onglet ne suffit pas.',
    'Fermez d’autres onglets et recommencez, ou déposez moins de lignes à la fois (une période, un pays).',
    'This tab has not enough memory.',
    'Close other tabs and try again, or drop fewer lines at a time (one period, one country).',
  ),
  'engine-query': failure(
    'Le calcul a échoué.',
    'Vos données sont intactes. Recommencez\u00a0; si cela se répète, copiez le détail technique et signalez-le.',
    'The computation failed.',
    'Your data is intact. Try again; if it happens again, copy the technical detail and report it.',
  ),
  'engine-storage-missing': failure(
    'Ce navigateur ne donne pas d’espace de travail privé à la page.',
    'Sortez de la navigation privée, ou utilisez un navigateur à jour.',
    'This browser gives the page no private working space.',
    'Leave private browsing, or use an up-to-date browser.',
  ),
  'worker-stopped': failure(
    'La lecture du fichier s’est interrompue.',
    'Fermez d’autres onglets, puis recommencez. Rien n’a été enregistré à moitié.',
    'Reading the file was interrupted.',
    'Close other tabs, then try again. Nothing was saved halfway.',
  ),
  'quota-exceeded': failure(
    'L’espace de ce navigateur est plein.',
    'Supprimez un projet ou une version dont vous n’avez plus besoin, ou libérez de la place sur le disque, puis recommencez.',
    'This browser’s space is full.',
    'Delete a project or a version you no longer need, or free some disk space, then try again.',
  ),
  'storage-failed': failure(
    'L’enregistrement sur cet ordinateur a échoué.',
    'Fermez les autres onglets de Tamis, puis recommencez. Ce qui était enregistré est intact.',
    'Saving on this computer failed.',
    'Close the other tabs of Tamis, then try again. What was saved is intact.',
  ),
  'storage-blocked': failure(
    'Un autre onglet de Tamis, ouvert avant la mise à jour, garde vos données ouvertes.',
    'Fermez-le ou rechargez-le\u00a0: cette page continue seule. Rien n’est perdu.',
    'Another tab of Tamis, opened before the update, keeps your data open.',
    'Close it or reload it: this page goes on by itself. Nothing is lost.',
  ),
  'storage-newer': failure(
    'Une version plus récente de Tamis a pris le relais dans un autre onglet.',
    'Rechargez cette page pour continuer. Ce qui était enregistré est intact.',
    'A newer version of Tamis took over in another tab.',
    'Reload this page to go on. What was saved is intact.',
  ),
  'project-missing': failure(
    'Ce projet n’existe plus sur cet ordinateur.',
    'Il a été supprimé, ou les données du site ont été effacées. Revenez à l’accueil.',
    'This project is no longer on this computer.',
    'It was deleted, or the site’s data was cleared. Go back home.',
  ),
  'version-missing': failure(
    'Cette version n’est plus sur cet ordinateur.',
    'Elle a sans doute été supprimée dans un autre onglet. Rechargez la page pour voir celles qui restent.',
    'This version is no longer on this computer.',
    'It was probably deleted in another tab. Reload the page to see those that remain.',
  ),
  'project-newer': failure(
    'Ce projet a été enregistré par une version plus récente de Tamis.',
    'Rechargez la page pour prendre la nouvelle version, puis rouvrez le projet.',
    'This project was saved by a newer version of Tamis.',
    'Reload the page to get the new version, then open the project again.',
  ),
  'project-locked': failure(
    'Ce projet est verrouillé.',
    'Ouvrez-le avec son mot de passe, puis recommencez.',
    'This project is locked.',
    'Open it with its password, then try again.',
  ),
  'project-password': failure(
    'Ce n’est pas le mot de passe de ce projet.',
    'Vérifiez les majuscules et la disposition du clavier. Rien n’a été changé.',
    'This is not the password of this project.',
    'Check capital letters and the keyboard layout. Nothing was changed.',
  ),
  'project-conflict': failure(
    'Ce projet a été modifié dans un autre onglet.',
    'Rechargez la page pour voir la version enregistrée\u00a0: vos derniers changements d’ici ne l’ont pas écrasée.',
    'This project was changed in another tab.',
    'Reload the page to see the saved version: your last changes here did not overwrite it.',
  ),
  'segmentation-invalid': failure(
    (_, p) =>
      `Le réglage ne se calcule pas${pick(MEASURES, p, 'measure', 0) && ` pour ${pick(MEASURES, p, 'measure', 0)}`}.`,
    (f, p) =>
      pick(PROBLEMS, p, 'problem', 0) || (problemSentence(p, f) ?? 'Revenez au réglage précédent.'),
    (_, p) =>
      `The setting cannot be computed${pick(MEASURES, p, 'measure', 1) && ` for ${pick(MEASURES, p, 'measure', 1)}`}.`,
    (f, p) =>
      pick(PROBLEMS, p, 'problem', 1) ||
      (problemSentence(p, f) ?? 'Go back to the former setting.'),
  ),
  'settings-invalid': failure(
    'Un réglage des mesures ne se calcule pas.',
    (_, p) => problemText(p, 'fr') ?? 'Revenez au réglage précédent.',
    'A setting of the figures cannot be computed.',
    (_, p) => problemText(p, 'en') ?? 'Go back to the former setting.',
  ),
} satisfies Partial<Record<ErrorCode, ErrorMessage>>;
