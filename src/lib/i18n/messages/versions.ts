import type { FormerWhy } from '../../core/versions';
import { sentence, text, type Message } from '../message';

interface Kept {
  readonly former: number;
  readonly bytes: number;
}

interface Facts {
  readonly first: string;
  readonly last: string;
  readonly customers: number;
  readonly lines: number;
  readonly revenue: string;
}

/** The page of former datasets. */
export const versions = {
  question: text(
    'Quelles versions de vos données sont gardées\u00a0?',
    'Which versions of your data are kept?',
  ),
  answer: sentence<[Kept]>(
    (f, k) =>
      k.former === 0
        ? `**Seulement la version actuelle**, ${f.bytes(k.bytes)} avec ses fichiers.`
        : `**La version actuelle et ${f.number(k.former)} ${f.plural(k.former, 'ancienne', 'anciennes')}**, ${f.bytes(k.bytes)} en tout avec leurs fichiers.`,
    (f, k) =>
      k.former === 0
        ? `**Only the current version**, ${f.bytes(k.bytes)} with its files.`
        : `**The current version and ${f.number(k.former)} former ${f.plural(k.former, 'one', 'ones')}**, ${f.bytes(k.bytes)} in all with their files.`,
  ),
  how: text(
    'Chaque fois que vos fichiers sont relus (autres réglages, fichiers plus récents), la version précédente reste ici, avec ses fichiers et ses réglages de lecture, jusqu’à ce que vous la supprimiez. Un fichier identique dans plusieurs versions n’est gardé qu’une fois.',
    'Each time your files are read again (other settings, newer files), the former version stays here, with its files and its reading settings, until you delete it. A file that is the same in several versions is kept once.',
  ),
  list: text('Versions gardées', 'Versions kept'),
  current: text('version actuelle', 'current version'),
  builtAt: sentence<[at: number]>(
    (f, at) => `Lue le ${f.dayAndTime(at)}`,
    (f, at) => `Read on ${f.dayAndTime(at)}`,
  ),
  facts: sentence<[Facts]>(
    (f, v) =>
      `Du ${v.first} au ${v.last} · ${f.number(v.customers)} ${f.plural(v.customers, 'client', 'clients')} · ${f.number(v.lines)} ${f.plural(v.lines, 'ligne', 'lignes')} · ${v.revenue}`,
    (f, v) =>
      `${v.first} to ${v.last} · ${f.number(v.customers)} ${f.plural(v.customers, 'customer', 'customers')} · ${f.number(v.lines)} ${f.plural(v.lines, 'line', 'lines')} · ${v.revenue}`,
  ),
  size: sentence<[bytes: number, freed: number | null]>(
    (f, bytes, freed) =>
      `${f.bytes(bytes)}${freed === null || f.bytes(freed) === f.bytes(bytes) ? '' : `, dont ${f.bytes(freed)} à elle seule`}`,
    (f, bytes, freed) =>
      `${f.bytes(bytes)}${freed === null || f.bytes(freed) === f.bytes(bytes) ? '' : `, ${f.bytes(freed)} of it its own`}`,
  ),
  goBack: text('Revenir à cette version', 'Go back to this version'),
  wentBack: sentence<[at: number]>(
    (f, at) => `La version lue le ${f.dayAndTime(at)} est de nouveau l’actuelle.`,
    (f, at) => `The version read on ${f.dayAndTime(at)} is current again.`,
  ),
  drop: text('Supprimer', 'Delete'),
  dropOf: sentence<[at: number]>(
    (f, at) => `Supprimer la version lue le ${f.dayAndTime(at)}`,
    (f, at) => `Delete the version read on ${f.dayAndTime(at)}`,
  ),
  dropAll: text('Supprimer toutes les anciennes', 'Delete all former versions'),
  dropOne: text('Supprimer cette version\u00a0?', 'Delete this version?'),
  dropMany: sentence<[count: number]>(
    (f, n) => `Supprimer ${f.number(n)} anciennes versions\u00a0?`,
    (f, n) => `Delete ${f.number(n)} former versions?`,
  ),
  dropFrees: sentence<[bytes: number]>(
    (f, bytes) =>
      `**${f.bytes(bytes)}** seront libérés. La version actuelle et ses fichiers restent. Cette suppression est définitive.`,
    (f, bytes) =>
      `**${f.bytes(bytes)}** will be freed. The current version and its files stay. This cannot be undone.`,
  ),
  dropped: sentence<[bytes: number]>(
    (f, bytes) => `${f.bytes(bytes)} libérés.`,
    (f, bytes) => `${f.bytes(bytes)} freed.`,
  ),
};

/** What put a former version aside. */
export const whyFormer: Record<FormerWhy, Message> = {
  rebuilt: text('Remplacée\u00a0: autres réglages de lecture', 'Replaced: other reading settings'),
  refreshed: text('Remplacée\u00a0: fichiers plus récents', 'Replaced: newer files'),
  'went-back': text(
    'Mise de côté\u00a0: retour à une autre version',
    'Set aside: another version was taken',
  ),
};
