import type { ErrorCode } from '../../core/errors';
import { quote } from '../quote';
import { failure, type ErrorMessage } from './failure';

/** Failures on the way to take people out of a base. */
export const privacyErrors = {
  'erase-everybody': failure(
    'Sans ces personnes, il ne reste rien de la base.',
    'Rien n’a changé. Supprimez plutôt le projet.',
    'Without these people nothing is left of the base.',
    'Nothing was changed. Delete the project instead.',
  ),
  'erase-reshaped': failure(
    (f, p) =>
      `${quote(f, p['fileName'])} est réarrangé à la lecture\u00a0: ses lignes ne sont pas celles des personnes.`,
    'Rien n’a changé. Retirez la personne du fichier d’origine, puis actualisez le projet.',
    (f, p) =>
      `${quote(f, p['fileName'])} is rearranged when it is read: its lines are not those of people.`,
    'Nothing was changed. Take the person out of the original file, then refresh the project.',
  ),
  'erase-remaining': failure(
    'La base parle encore de la personne.',
    'Aucun certificat n’est donné. Retirez la personne du fichier d’origine, puis actualisez le projet.',
    'The base still speaks of the person.',
    'No certificate is given. Take the person out of the original file, then refresh the project.',
  ),
} satisfies Partial<Record<ErrorCode, ErrorMessage>>;
