import { quote } from '../quote';
import { failure } from './failure';

/** Why a project file cannot be written or opened; whatever it is, nothing was changed. */
export const backupErrors = {
  'backup-not-one': failure(
    (f, p) => `${quote(f, p['fileName'])} n’est pas un fichier de projet Tamis.`,
    'Choisissez un fichier qui finit par «\u00a0.tamis\u00a0». Pour des données, déposez-les comme un fichier ordinaire.',
    (f, p) => `${quote(f, p['fileName'])} is not a Tamis project file.`,
    'Choose a file that ends in “.tamis”. For data, drop it as an ordinary file.',
  ),
  'backup-newer': failure(
    'Ce fichier vient d’une version plus récente de Tamis.',
    'Rechargez la page pour mettre Tamis à jour, puis rouvrez le fichier. Rien n’a été changé.',
    'This file comes from a newer version of Tamis.',
    'Reload the page to update Tamis, then open the file again. Nothing was changed.',
  ),
  'backup-damaged': failure(
    'Ce fichier de projet est abîmé\u00a0: des octets ne sont plus ceux qui ont été écrits.',
    'Ouvrez une autre copie. Rien n’a été changé.',
    'This project file is damaged: some of its bytes are no longer those that were written.',
    'Open another copy. Nothing was changed.',
  ),
  'backup-cut-short': failure(
    'Il manque la fin de ce fichier de projet.',
    'La copie ou le téléchargement a sans doute été interrompu\u00a0: recopiez le fichier entier. Rien n’a été changé.',
    'The end of this project file is missing.',
    'The copy or download was probably interrupted: copy the whole file again. Nothing was changed.',
  ),
  'backup-password': failure(
    'Ce n’est pas le mot de passe de ce fichier.',
    'Vérifiez les majuscules et la disposition du clavier. Sans le mot de passe, personne ne peut ouvrir ce fichier. Rien n’a été changé.',
    'This is not the password of this file.',
    'Check capital letters and the keyboard layout. Without the password nobody can open this file. Nothing was changed.',
  ),
  'backup-too-large': failure(
    'Ce projet est trop gros pour un fichier de projet (4 Go).',
    'Enregistrez-le sans les fichiers d’origine.',
    'This project is too large for a project file (4 GB).',
    'Save it without the original files.',
  ),
};
