import { sentence, text } from '../message';

/** What the page of rights counts. */
interface Rights {
  /** Customers of the base who are opposed to at least one channel. */
  readonly opposed: number;
  readonly customers: number;
}

/** The page of the rights of people. */
export const privacy = {
  tab: text('Droits des personnes', 'Rights of people'),
  question: text(
    'Les droits de vos clients sont-ils respectés\u00a0?',
    'Are the rights of your customers respected?',
  ),
  answer: sentence<[Rights]>(
    (f, r) =>
      r.opposed === 0
        ? `Sur ${f.number(r.customers)} ${f.plural(r.customers, 'client', 'clients')}, **aucune opposition** n’est enregistrée ici.`
        : `**${f.number(r.opposed)} ${f.plural(r.opposed, 'client s’oppose', 'clients s’opposent')}** à être ${f.plural(r.opposed, 'contacté', 'contactés')} sur ${f.number(r.customers)}\u00a0: aucun fichier exporté ne ${f.plural(r.opposed, 'l’', 'les ')}emmène.`,
    (f, r) =>
      r.opposed === 0
        ? `Of ${f.number(r.customers)} ${f.plural(r.customers, 'customer', 'customers')}, **no opposition** is recorded here.`
        : `**${f.number(r.opposed)} ${f.plural(r.opposed, 'customer is', 'customers are')}** opposed to being contacted, of ${f.number(r.customers)}: no exported file takes ${f.plural(r.opposed, 'that person', 'them')} along.`,
  ),
  how: text(
    'Tout se passe sur cet ordinateur. Ces réglages vont avec le projet et avec ses fichiers de sauvegarde.',
    'Everything happens on this computer. These settings go with the project and with its backup files.',
  ),
};
