import { sentence, text } from '../message';
import { quote } from '../quote';

/** What new files write in another way than the kept ones, and what of them cannot be read. */
export const refreshFormats = {
  written: sentence<[column: string, sample: string, value: string]>(
    (f, column, sample, value) =>
      `${quote(f, column)} s’écrit autrement dans les nouveaux fichiers\u00a0: ${quote(f, sample)} y est lu ${value}.`,
    (f, column, sample, value) =>
      `${quote(f, column)} is written in another way in the new files: ${quote(f, sample)} is read as ${value} there.`,
  ),
  order: sentence<[column: string]>(
    (f, column) => `Dans ${quote(f, column)}, dans quel ordre sont le jour et le mois\u00a0?`,
    (f, column) => `In ${quote(f, column)}, in what order do day and month stand?`,
  ),
  sameOrder: text('Comme dans les fichiers gardés', 'As in the kept files'),
  otherOrder: text('Dans l’autre ordre', 'The other way round'),
  unread: sentence<[lines: number, of: number]>(
    (f, lines, of) =>
      `${f.number(lines)} des ${f.number(of)} nouvelles lignes ont une date ou un montant illisible\u00a0: elles ne compteront pas.`,
    (f, lines, of) =>
      `${f.number(lines)} of the ${f.number(of)} new lines have a date or an amount that cannot be read: they will not count.`,
  ),
  older: text(
    'Ces fichiers s’arrêtent avant vos fichiers gardés\u00a0: s’ils sont plus anciens, d’anciennes valeurs remplaceront les nouvelles.',
    'These files end before your kept ones: if they are older, old values will take the place of newer ones.',
  ),
};
