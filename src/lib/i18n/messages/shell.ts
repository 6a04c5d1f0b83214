import { sentence, text } from '../message';

/** The frame around every page. */
export const shell = {
  otherTab: text(
    'Ce projet est ouvert dans un autre onglet\u00a0: ici, il se regarde sans se modifier. Fermez l’autre onglet pour le modifier ici.',
    'This project is open in another tab: here it can be looked at, not changed. Close the other tab to change it here.',
  ),
  readOnly: text(
    'Rien n’a changé\u00a0: ce projet se modifie dans un autre onglet.',
    'Nothing was changed: this project is being changed in another tab.',
  ),
  engineReplaced: text(
    'Le moteur de calcul s’était arrêté\u00a0: il est remplacé et a repris. Rien n’est perdu.',
    'The engine had stopped: it was replaced and goes on. Nothing is lost.',
  ),
  saveAgain: text('Enregistrer à nouveau', 'Save again'),
  outdated: text(
    'Une version plus récente de Tamis est ouverte dans un autre onglet\u00a0: celui-ci n’enregistre plus.',
    'A newer version of Tamis is open in another tab: this one no longer saves.',
  ),
  reload: text('Recharger', 'Reload'),
  backup: text('Enregistrer le projet dans un fichier', 'Save the project to a file'),
  backupAlso: text('sauvegarder sauvegarde copie tamis', 'backup back up copy tamis'),
  title: text(
    'Tamis\u00a0: segmentez vos clients sur votre ordinateur',
    'Tamis: segment your customers on your own computer',
  ),
  data: text('Données', 'Data'),
  customers: text('Clients', 'Customers'),
  segments: text('Segments', 'Segments'),
  asOf: sentence<[date: string]>(
    (_, date) => `Au ${date}`,
    (_, date) => `As of ${date}`,
  ),
  referenceDate: text('Date de référence', 'Reference date'),
  referenceHint: text(
    'Tous les chiffres sont arrêtés à ce jour inclus.',
    'Every figure is taken as of this day, included.',
  ),
  lastPurchase: text('Dernier achat des données', 'Last purchase in the data'),
  window: text('Achats pris en compte', 'Purchases that count'),
  opening: text('Ouverture du projet…', 'Opening the project…'),
  notFound: text('Cette page n’existe pas.', 'This page does not exist.'),
  notFoundAdvice: text(
    'L’adresse est peut-être incomplète. Vos projets sont sur la page d’accueil.',
    'The address may be incomplete. Your projects are on the home page.',
  ),
  notOpened: text('Cette page ne s’est pas ouverte.', 'This page did not open.'),
  notOpenedAdvice: text(
    'Rien n’est perdu\u00a0: vos projets sont gardés sur cet ordinateur. Rechargez la page.',
    'Nothing is lost: your projects are kept on this computer. Reload the page.',
  ),
  backHome: text('Revenir à l’accueil', 'Back to the home page'),
  removed: sentence<[name: string]>(
    (_, name) => `«\u00a0${name}\u00a0» supprimé.`,
    (_, name) => `“${name}” deleted.`,
  ),
  copyOf: sentence<[name: string]>(
    (_, name) => `${name} (copie)`,
    (_, name) => `${name} (copy)`,
  ),
  importing: text('Import', 'Import'),
  groupGo: text('Aller à', 'Go to'),
  groupDo: text('Actions', 'Actions'),
  groupSegments: text('Segments', 'Segments'),
  groupCustomers: text('Clients', 'Customers'),
  goHome: text('Accueil', 'Home'),
  goProof: text('Preuve\u00a0: rien ne sort d’ici', 'Proof: nothing leaves'),
  goHistory: text('Historique des changements', 'History of changes'),
  goHistoryAlso: text('revenir en arrière restaurer hier', 'go back restore yesterday'),
  goPrivacy: text('Droits des personnes', 'Rights of people'),
  goPrivacyAlso: text(
    'RGPD opposition consentement effacer purge vie privée',
    'GDPR opposition consent erase purge privacy',
  ),
  undo: text('Annuler la dernière modification', 'Undo the last change'),
  redo: text('Rétablir', 'Redo'),
  demo: text('Essayer la démo', 'Try the demo'),
  /** The invented retailer. */
  demoName: text('Maison Ravelune', 'Ravelune & Co'),
  toDark: text('Thème sombre', 'Dark theme'),
  toLight: text('Thème clair', 'Light theme'),
  toFrench: text('Passer en français', 'Passer en français'),
  toEnglish: text('Switch to English', 'Switch to English'),
  keyPalette: text(
    'Chercher une action, un segment, un client',
    'Find an action, a segment, a customer',
  ),
  keyUndo: text('Annuler', 'Undo'),
  keyRedo: text('Rétablir', 'Redo'),
  keyHelp: text('Cette aide', 'This help'),
  keyEscape: text('Fermer', 'Close'),
};
