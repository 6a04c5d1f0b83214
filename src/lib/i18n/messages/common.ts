import { text } from '../message';

export const common = {
  close: text('Fermer', 'Close'),
  cancel: text('Annuler', 'Cancel'),
  undo: text('Annuler l’action', 'Undo'),
  customers: text('Clients', 'Customers'),
  revenue: text('Chiffre d’affaires', 'Revenue'),
  revenueShort: text('CA', 'Revenue'),
  segment: text('Segment', 'Segment'),
  share: text('Part', 'Share'),
  search: text('Rechercher', 'Search'),
  loading: text('Chargement…', 'Loading…'),
};
