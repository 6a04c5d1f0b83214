import { sentence, text } from '../message';

/** Names hidden on screen, for a workshop. */
export const masks = {
  customer: sentence<[key: number]>(
    (f, key) => `Client n°\u00a0${f.number(key)}`,
    (f, key) => `Customer no. ${f.number(key)}`,
  ),
  on: text('Masquer les noms', 'Hide names'),
  off: text('Afficher les noms', 'Show names'),
  label: text('Noms masqués', 'Names hidden'),
  hint: text(
    'Noms, adresses, numéros et identifiants sont masqués à l’écran et dans les images. Les fichiers exportés, eux, ne changent pas.',
    'Names, addresses, numbers and identifiers are hidden on screen and in pictures. Exported files do not change.',
  ),
  title: text('Mode atelier', 'Workshop mode'),
  key: text('Masquer ou afficher les noms', 'Hide or show names'),
};
