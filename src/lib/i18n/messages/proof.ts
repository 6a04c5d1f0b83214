import { sentence, text } from '../message';

/** The page that shows that nothing leaves. */
export const proof = {
  question: text(
    'Quelque chose sort-il de cet ordinateur\u00a0?',
    'Does anything leave this computer?',
  ),
  answer: sentence<[counts: { refused: number; allowed: number; network: number }]>(
    (f, { refused, allowed, network }) =>
      `Depuis l’ouverture de cette page\u00a0: **${f.number(refused)}** ${f.plural(refused, 'requête vers l’extérieur, refusée', 'requêtes vers l’extérieur, toutes refusées')}. Tamis a lu **${f.number(allowed)}** ${f.plural(allowed, 'fois l’un de ses propres fichiers', 'fois l’un de ses propres fichiers')}, dont **${f.number(network)}** chez son hébergeur\u00a0; le reste était déjà ici.`,
    (f, { refused, allowed, network }) =>
      `Since this page was opened: **${f.number(refused)}** ${f.plural(refused, 'request to elsewhere, refused', 'requests to elsewhere, all refused')}. Tamis read one of its own files **${f.number(allowed)}** ${f.plural(allowed, 'time', 'times')}, **${f.number(network)}** of them from its host; the rest was here already.`,
  ),
  answerBare: text(
    'Ce navigateur ne compte pas les requêtes ici\u00a0: seules les règles de la page protègent. Vérifiez comme indiqué plus bas.',
    'This browser does not count requests here: the rules of the page alone protect. Check as said below.',
  ),
  how: text(
    'Comptent toutes les pages et tous les onglets de Tamis dans ce navigateur. Une requête vers l’extérieur est arrêtée par les règles de la page, par celles des tâches de fond ou par le pare-feu de Tamis\u00a0; aucune n’est envoyée. Les fichiers demandés à l’hébergeur sont ceux du programme, par leur seul nom\u00a0: une adresse qui porterait des données est refusée.',
    'All pages and tabs of Tamis in this browser count. A request to elsewhere is stopped by the rules of the page, by those of the background tasks or by the firewall of Tamis; none is sent. The files asked of the host are those of the program, by their bare name: an address that would carry data is refused.',
  ),
  refusals: text('Ce qui a été refusé', 'What was refused'),
  when: text('Heure', 'Time'),
  where: text('Vers', 'To'),
  whereUnknown: text('adresse non dite par le navigateur', 'address not told by the browser'),
  stopped: text('Arrêté par', 'Stopped by'),
  by: {
    page: text('les règles de la page', 'the rules of the page'),
    worker: text('les règles des tâches de fond', 'the rules of the background tasks'),
    firewall: text('le pare-feu', 'the firewall'),
    guard: text('la page elle-même', 'the page itself'),
  },
  rule: text('Règle', 'Rule'),

  try: text('Essayez d’envoyer quelque chose dehors', 'Try to send something out'),
  tryHint: text(
    'Tamis essaie devant vous chaque moyen qu’a une page de faire sortir des données, avec le seul mot «\u00a0tamis-test\u00a0» et vers une adresse réservée aux exemples. Rien de vos données n’est utilisé.',
    'Tamis tries, in front of you, every way a page has to send data out, with the single word “tamis-test” and to an address reserved for examples. Nothing of your data is used.',
  ),
  tryNow: text('Essayer maintenant', 'Try now'),
  tryAgain: text('Essayer encore', 'Try again'),
  tryCannot: text(
    'Cet essai demande le pare-feu de Tamis, qui ne tourne pas ici\u00a0: ouvrez Tamis par une adresse https, hors navigation privée.',
    'This try needs the firewall of Tamis, which does not run here: open Tamis at an https address, outside private browsing.',
  ),
  trying: sentence<[done: number, all: number]>(
    (f, done, all) => `${f.number(done)} essais sur ${f.number(all)}…`,
    (f, done, all) => `${f.number(done)} of ${f.number(all)} tries…`,
  ),
  tried: sentence<[refused: number, absent: number, open: number]>(
    (f, refused, absent, open) =>
      `**${f.number(refused)}** ${f.plural(refused, 'essai refusé', 'essais refusés')}${absent > 0 ? `, ${f.number(absent)} que ce navigateur ne permet pas` : ''}\u00a0; **${f.number(open)}** ${f.plural(open, 'n’a pas été arrêté', 'n’ont pas été arrêtés')}.`,
    (f, refused, absent, open) =>
      `**${f.number(refused)}** ${f.plural(refused, 'try', 'tries')} refused${absent > 0 ? `, ${f.number(absent)} that this browser does not allow` : ''}; **${f.number(open)}** not stopped.`,
  ),
  way: text('Moyen', 'Way'),
  outcome: text('Résultat', 'Outcome'),
  refused: text('Refusé', 'Refused'),
  open: text('Non arrêté', 'Not stopped'),
  absent: text('Impossible ici', 'Not possible here'),

  rules: text('Les règles en vigueur', 'The rules in force'),
  rulesHint: text(
    'Lues dans cette page, telles que le navigateur les applique. Trois verrous se suivent\u00a0: les règles de la page, celles des tâches de fond, et le pare-feu.',
    'Read in this page, as the browser enforces them. Three locks follow each other: the rules of the page, those of the background tasks, and the firewall.',
  ),
  pageRules: text('La page', 'The page'),
  workerRules: text(
    'Les tâches de fond (lecture, calcul)',
    'Background tasks (reading, computing)',
  ),
  workerRulesNone: text(
    'Non lues\u00a0: le pare-feu ne tourne pas encore dans cette page. Rechargez-la une fois.',
    'Not read: the firewall does not run in this page yet. Reload it once.',
  ),
  firewall: text('Le pare-feu', 'The firewall'),
  firewallRules: text(
    'Refuse et compte toute requête vers une autre adresse que celle de Tamis, toute requête qui n’est pas une simple lecture, et toute adresse qui porte autre chose que le nom d’un fichier du programme. La page elle-même ne peut ni mener vers un autre site, ni ouvrir de liaison directe vers un autre navigateur.',
    'Refuses and counts every request to an address other than that of Tamis, every request that is not a plain reading, and every address that carries more than the name of a file of the program. The page itself can neither lead to another site nor open a direct link to another browser.',
  ),
  raw: text('Le texte exact', 'The exact text'),

  limits: text('Ce que cela ne prouve pas', 'What this does not prove'),
  limitsText: text(
    'Une extension de votre navigateur peut lire toute page que vous ouvrez\u00a0: pour des données sensibles, utilisez un profil sans extension. Un navigateur laisse aussi une page demander l’adresse d’un nom de site, ou ouvrir un nouvel onglet quand vous cliquez\u00a0; Tamis ne le fait jamais, et n’a aucun lien vers un autre site. Les fichiers que vous exportez partent où vous les mettez.',
    'An extension of your browser can read every page you open: for sensitive data, use a profile without extensions. A browser also lets a page ask for the address of a site’s name, or open a new tab when you click; Tamis never does, and has no link to another site. The files you export go where you put them.',
  ),

  keeps: text(
    'Ce navigateur garde-t-il vos projets\u00a0?',
    'Does this browser keep your projects?',
  ),
  kept: text(
    '**Oui\u00a0:** le navigateur s’est engagé à ne pas les effacer de lui-même.',
    '**Yes:** the browser has promised not to clear them by itself.',
  ),
  notKept: text(
    '**Pas promis\u00a0:** si le disque se remplit, le navigateur pourrait les effacer. Demandez-lui de les garder, et enregistrez vos projets dans un fichier.',
    '**Not promised:** if the disk fills up, the browser could clear them. Ask it to keep them, and save your projects to a file.',
  ),
  keep: text('Demander de les garder', 'Ask to keep them'),
  keepRefused: text(
    'Le navigateur n’a pas promis\u00a0: installez Tamis ou ajoutez-le aux favoris, puis redemandez.',
    'The browser did not promise: install Tamis or bookmark it, then ask again.',
  ),
  space: sentence<[used: number, quota: number]>(
    (f, used, quota) => `${f.bytes(used)} utilisés sur ${f.bytes(quota)} permis par le navigateur.`,
    (f, used, quota) => `${f.bytes(used)} used of ${f.bytes(quota)} that the browser allows.`,
  ),

  version: text('Cette version', 'This version'),
  build: sentence<[version: string]>(
    (_, version) => `Empreinte du programme\u00a0: **${version}**. Mêmes sources, même empreinte.`,
    (_, version) => `Fingerprint of the program: **${version}**. Same sources, same fingerprint.`,
  ),
  parts: text('De quoi Tamis est fait', 'What Tamis is made of'),
  partsHint: sentence<[shipped: number, others: number]>(
    (f, shipped, others) =>
      `**${f.number(shipped)}** logiciels libres sont dans ce que le navigateur reçoit\u00a0; **${f.number(others)}** autres ne servent qu’à construire et tester Tamis. Liste établie à la construction, à partir du fichier de verrouillage.`,
    (f, shipped, others) =>
      `**${f.number(shipped)}** open-source packages are in what the browser gets; **${f.number(others)}** others only build and test Tamis. Listed at build time from the lock file.`,
  ),
  partsNone: text(
    'La liste est établie quand Tamis est construit\u00a0: elle manque ici.',
    'The list is made when Tamis is built: it is missing here.',
  ),
  partsShown: text('Afficher', 'Show'),
  inApp: text('Dans l’application', 'In the app'),
  forBuild: text('Construction et tests', 'Build and tests'),
  name: text('Nom', 'Name'),
  partVersion: text('Version', 'Version'),
  licence: text('Licence', 'Licence'),
  licences: text('Textes des licences', 'Texts of the licences'),
};
