import { sentence, text } from '../message';

interface Reached {
  readonly prospects: number;
  readonly customers: number;
}

/** How long data of silent people is kept. */
export const purging = {
  title: text('Durée de conservation', 'Retention period'),
  subtitle: text(
    'Qui est sans contact depuis trop longtemps\u00a0? Rien ne part sans vous.',
    'Who has been without contact for too long? Nothing goes without you.',
  ),
  how: text(
    'Le dernier contact est le plus récent du dernier achat, de la dernière interaction et de la création de la fiche. Aujourd’hui est ici la date de référence du projet. La CNIL admet trois ans (36 mois) après le dernier contact pour un prospect, et trois ans après la fin de la relation pour un client, dans son référentiel de gestion commerciale\u00a0; vos obligations comptables peuvent demander plus long pour les achats.',
    'The last contact is the latest of the last purchase, the last interaction and the creation of the record. Today is here the project’s reference date. The French authority (CNIL) accepts three years (36 months) after the last contact for a prospect, and three years after the end of the relation for a customer, in its reference for commercial management; your accounting duties may ask for longer for purchases.',
  ),
  prospects: text('Prospects, jamais acheté', 'Prospects, never bought'),
  customers: text('Clients, au moins un achat', 'Customers, at least one purchase'),
  keepAll: text('Sans limite', 'No limit'),
  months: text('Mois', 'Months'),
  unit: text('mois', 'months'),
  counted: sentence<[Reached]>(
    (f, r) =>
      r.prospects + r.customers === 0
        ? '**Personne** ne dépasse ces durées.'
        : `**${f.number(r.prospects + r.customers)} ${f.plural(r.prospects + r.customers, 'personne dépasse', 'personnes dépassent')}** ces durées\u00a0: ${f.number(r.prospects)} ${f.plural(r.prospects, 'prospect', 'prospects')}, ${f.number(r.customers)} ${f.plural(r.customers, 'client', 'clients')}.`,
    (f, r) =>
      r.prospects + r.customers === 0
        ? '**Nobody** is beyond these periods.'
        : `**${f.number(r.prospects + r.customers)} ${f.plural(r.prospects + r.customers, 'person is', 'people are')}** beyond these periods: ${f.number(r.prospects)} ${f.plural(r.prospects, 'prospect', 'prospects')}, ${f.number(r.customers)} ${f.plural(r.customers, 'customer', 'customers')}.`,
  ),
  unknown: sentence<[people: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'personne n’a', 'personnes n’ont')} aucune date de contact connue\u00a0: la règle ne peut pas en juger, ${f.plural(n, 'elle reste', 'elles restent')}.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'person has', 'people have')} no known date of contact: the rule cannot tell, ${f.plural(n, 'that person stays', 'they stay')}.`,
  ),
  asOf: sentence<[date: string]>(
    (_, date) => `Au ${date}, la date de référence.`,
    (_, date) => `As of ${date}, the reference date.`,
  ),
  list: text('Qui partirait', 'Who would go'),
  columnWho: text('Personne', 'Person'),
  columnKind: text('Qui', 'Kind'),
  columnLast: text('Dernier contact', 'Last contact'),
  prospect: text('Prospect', 'Prospect'),
  customer: text('Client', 'Customer'),
  erase: sentence<[people: number]>(
    (f, n) => `Effacer ${n === 1 ? 'cette personne' : `ces ${f.number(n)} personnes`}…`,
    (f, n) => `Erase ${n === 1 ? 'this person' : `these ${f.number(n)} people`}…`,
  ),
};
