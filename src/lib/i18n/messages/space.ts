import { sentence, text } from '../message';

/** The place that Tamis takes in this browser, and what the browser promises. */
export const space = {
  title: text('Rien ne se perd', 'Nothing is lost'),
  promise: text(
    'Ce que vous avez vu marqué «\u00a0Enregistré\u00a0» revient après un rechargement, une panne, une mise à jour ou un second onglet. Les fichiers importés sont gardés octet pour octet. Un projet enregistré dans un fichier, rouvert ailleurs, donne les mêmes chiffres.',
    'What you saw marked “Saved” comes back after a reload, a crash, an update or a second tab. The files you imported are kept byte for byte. A project saved to a file, opened elsewhere, gives the same figures.',
  ),
  used: sentence<[used: number, quota: number]>(
    (f, used, quota) =>
      `Tamis occupe **${f.bytes(used)}** dans ce navigateur, qui lui en accorde jusqu’à ${f.bytes(quota)}.`,
    (f, used, quota) =>
      `Tamis takes **${f.bytes(used)}** in this browser, which allows it up to ${f.bytes(quota)}.`,
  ),
  usedByProjects: sentence<[bytes: number, projects: number]>(
    (f, bytes, n) =>
      `Dont ${f.bytes(bytes)} pour ${n === 1 ? 'votre projet' : `vos ${f.number(n)} projets`}.`,
    (f, bytes, n) =>
      `Of that, ${f.bytes(bytes)} for ${n === 1 ? 'your project' : `your ${f.number(n)} projects`}.`,
  ),
  unknown: text(
    'Ce navigateur ne dit pas combien de place il accorde.',
    'This browser does not say how much space it allows.',
  ),
  kept: text(
    'Ce navigateur s’est engagé à ne pas effacer vos projets de lui-même.',
    'This browser has promised not to clear your projects by itself.',
  ),
  mayClear: text(
    'Ce navigateur peut effacer vos projets s’il manque de place.',
    'This browser may clear your projects when space runs out.',
  ),
  ask: text('Demander à les garder', 'Ask it to keep them'),
  refused: text(
    'Il ne s’y est pas engagé\u00a0: installez l’application, ou enregistrez vos projets dans des fichiers.',
    'It made no promise: install the app, or save your projects to files.',
  ),
  unprotected: text(
    'Votre projet est enregistré dans ce navigateur, qui ne promet pas de le garder si la place manque. Pour être tranquille, enregistrez-le aussi dans un fichier, ou installez l’application.',
    'Your project is saved in this browser, which does not promise to keep it when space runs out. To be safe, save it to a file too, or install the app.',
  ),
  understood: text('Compris', 'Got it'),
  bin: sentence<[bytes: number]>(
    (f, bytes) =>
      `Les projets supprimés occupent encore ${f.bytes(bytes)}, jusqu’à sept jours après leur suppression.`,
    (f, bytes) =>
      `Deleted projects still take ${f.bytes(bytes)}, for seven days after they were deleted.`,
  ),
  emptyBin: text('Libérer cette place', 'Free that space'),
  emptyTitle: text('Effacer les projets supprimés\u00a0?', 'Erase the deleted projects?'),
  emptySure: text(
    'Ils ne pourront plus revenir. Les projets de la liste restent.',
    'They cannot come back. The projects in the list stay.',
  ),
  discardTitle: sentence<[name: string]>(
    (_, name) => `Effacer «\u00a0${name}\u00a0» pour de bon\u00a0?`,
    (_, name) => `Erase “${name}” for good?`,
  ),
  discardSure: text(
    'L’espace de ce navigateur est plein\u00a0: il n’y a pas la place de garder ce projet sept jours. Effacé, il ne pourra plus revenir, et sa place sera libre.',
    'This browser’s space is full: there is no room to keep this project for seven days. Once erased it cannot come back, and its space is free.',
  ),
  empty: text('Effacer pour de bon', 'Erase for good'),
};
