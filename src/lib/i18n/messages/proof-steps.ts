import { text, type Message } from '../message';

/** How to check by oneself: what to do, in the words of each browser's own tools. */
export const proofSteps = {
  title: text('Vérifiez vous-même', 'Check for yourself'),
  browser: text('Navigateur', 'Browser'),
  tools: text('Avec les outils du navigateur', 'With the browser’s own tools'),
  offline: text('Avec le réseau coupé', 'With the network off'),
};

export const TOOLS = ['chromium', 'firefox', 'safari'] as const;
export type Tool = (typeof TOOLS)[number];

export const toolNames: Record<Tool, Message> = {
  chromium: text('Chrome, Edge', 'Chrome, Edge'),
  firefox: text('Firefox', 'Firefox'),
  safari: text('Safari', 'Safari'),
};

const work = text(
  'Travaillez comme d’habitude\u00a0: déposez un fichier, réglez des segments, exportez.',
  'Work as usual: drop a file, set segments, export.',
);

export const toolSteps: Record<Tool, readonly Message[]> = {
  chromium: [
    text(
      'Ouvrez les outils avec F12 (⌥\u00a0⌘\u00a0I sur Mac), puis l’onglet «\u00a0Réseau\u00a0».',
      'Open the tools with F12 (⌥\u00a0⌘\u00a0I on a Mac), then the “Network” tab.',
    ),
    text(
      'Cochez «\u00a0Conserver le journal\u00a0» et videz la liste.',
      'Tick “Preserve log” and clear the list.',
    ),
    work,
    text(
      'Chaque ligne porte l’adresse de Tamis, avec «\u00a0(ServiceWorker)\u00a0» dans la colonne «\u00a0Taille\u00a0»\u00a0: elle vient de cet ordinateur. Les lignes «\u00a0blob:\u00a0» et «\u00a0data:\u00a0» sont faites dans la page.',
      'Each line has the address of Tamis, with “(ServiceWorker)” in the “Size” column: it comes from this computer. Lines with “blob:” and “data:” are made in the page.',
    ),
  ],
  firefox: [
    text(
      'Ouvrez les outils avec F12 (⌥\u00a0⌘\u00a0I sur Mac), puis l’onglet «\u00a0Réseau\u00a0».',
      'Open the tools with F12 (⌥\u00a0⌘\u00a0I on a Mac), then the “Network” tab.',
    ),
    text(
      'Dans la roue dentée, cochez «\u00a0Conserver les journaux\u00a0» et videz la liste.',
      'In the cog menu, tick “Persist Logs” and clear the list.',
    ),
    work,
    text(
      'La colonne «\u00a0Domaine\u00a0» ne montre que l’adresse de Tamis, et «\u00a0Transfert\u00a0» dit «\u00a0service worker\u00a0».',
      'The “Domain” column shows nothing but the address of Tamis, and “Transferred” says “service worker”.',
    ),
  ],
  safari: [
    text(
      'Dans Réglages › Avancés, cochez «\u00a0Afficher les fonctionnalités pour les développeurs web\u00a0».',
      'In Settings › Advanced, tick “Show features for web developers”.',
    ),
    text(
      'Ouvrez l’inspecteur avec ⌥\u00a0⌘\u00a0I, puis l’onglet «\u00a0Réseau\u00a0», et cochez «\u00a0Conserver l’historique\u00a0».',
      'Open the inspector with ⌥\u00a0⌘\u00a0I, then the “Network” tab, and tick “Preserve Log”.',
    ),
    work,
    text(
      'La colonne «\u00a0Domaine\u00a0» ne montre que l’adresse de Tamis.',
      'The “Domain” column shows nothing but the address of Tamis.',
    ),
  ],
};

export const offlineSteps: readonly Message[] = [
  text(
    'Attendez que le bas de la page dise «\u00a0Fonctionne hors ligne\u00a0».',
    'Wait until the bottom of the page says “Works offline”.',
  ),
  text(
    'Coupez le réseau\u00a0: mode avion, Wi-Fi éteint, câble débranché.',
    'Turn the network off: airplane mode, Wi-Fi off, cable unplugged.',
  ),
  text(
    'Rechargez cette page, ouvrez un projet, importez un fichier, exportez une audience\u00a0: tout marche, donc rien n’attend de serveur.',
    'Reload this page, open a project, import a file, export an audience: all of it works, so nothing waits for a server.',
  ),
  text(
    'Fermez Tamis, videz les données du site si vous voulez, puis remettez le réseau\u00a0: rien n’attendait pour partir.',
    'Close Tamis, clear the site’s data if you like, then turn the network on again: nothing was waiting to leave.',
  ),
];
