import type { ErrorCode } from '../../core/errors';
import type { Formats } from '../formats';
import { quote } from '../quote';
import { failure, type ErrorMessage, type ErrorParams } from './failure';

const file = (f: Formats, p: ErrorParams) => quote(f, p['fileName']);
const count = (p: ErrorParams, key: string) => Number(p[key] ?? 0);

/** Failures of what holds tables: archives, workbooks, Parquet, JSON. */
export const containerErrors = {
  'file-too-large-inflated': failure(
    (f, p) => `Décompressé, ${file(f, p)} dépasse ${f.bytes(count(p, 'limit'))}.`,
    'Ou bien il est piégé, ou bien il est trop gros pour cet onglet. Décompressez-le vous-même, partagez-le par période, puis déposez les morceaux.',
    (f, p) => `Unpacked, ${file(f, p)} is over ${f.bytes(count(p, 'limit'))}.`,
    'Either it is a trap, or it is too large for this tab. Unpack it yourself, split it by period, then drop the pieces.',
  ),
  'file-encrypted': failure(
    (f, p) => `${file(f, p)} est protégé par un mot de passe.`,
    'Ouvrez-le avec son mot de passe, enregistrez-en une copie sans protection, puis déposez la copie.',
    (f, p) => `${file(f, p)} is protected by a password.`,
    'Open it with its password, save a copy without protection, then drop the copy.',
  ),
  'file-damaged': failure(
    (f, p) => `${file(f, p)} est incomplet ou abîmé.`,
    'Un téléchargement interrompu, sans doute. Refaites-le, ou ouvrez le fichier dans son logiciel et enregistrez-le de nouveau, puis déposez-le.',
    (f, p) => `${file(f, p)} is incomplete or damaged.`,
    'Probably a download cut short. Do it again, or open the file in its program and save it again, then drop it.',
  ),
  'file-unsafe': failure(
    (f, p) => `${file(f, p)} contient des déclarations qu’aucun tableur n’écrit.`,
    'Elles peuvent servir à piéger un lecteur : Tamis ne l’ouvre pas. Demandez un CSV à qui vous l’a envoyé.',
    (f, p) => `${file(f, p)} holds declarations that no spreadsheet program writes.`,
    'They can be used to trap a reader: Tamis does not open it. Ask whoever sent it for a CSV.',
  ),
  'archive-nothing': failure(
    (f, p) => `${file(f, p)} ne contient aucun fichier que Tamis lise.`,
    'Il faut au moins un fichier CSV, TXT, Excel, OpenDocument, Parquet ou JSON. Décompressez l’archive pour voir ce qu’elle contient.',
    (f, p) => `${file(f, p)} holds no file that Tamis reads.`,
    'It needs at least one CSV, TXT, Excel, OpenDocument, Parquet or JSON file. Unpack the archive to see what is in it.',
  ),
  'archive-nested': failure(
    (f, p) => `${file(f, p)} est une archive rangée dans une autre.`,
    'Décompressez la première, puis déposez celle-ci à part.',
    (f, p) => `${file(f, p)} is an archive inside another.`,
    'Unpack the outer one, then drop this one by itself.',
  ),
  'workbook-empty': failure(
    (f, p) => `Aucune feuille de ${file(f, p)} n’a de cellule remplie.`,
    'Vérifiez que c’est le bon classeur, enregistrez-le dans votre tableur, puis déposez-le de nouveau.',
    (f, p) => `No sheet of ${file(f, p)} has a filled cell.`,
    'Check that it is the right workbook, save it in your spreadsheet program, then drop it again.',
  ),
  'workbook-too-long': failure(
    (f, p) =>
      `Une feuille de ${file(f, p)} a ${f.number(count(p, 'rows'))} lignes, plus que les ${f.number(count(p, 'limit'))} qu’un classeur peut avoir ici.`,
    'Enregistrez-la en CSV (dans Excel : Enregistrer sous, CSV UTF-8), puis déposez le CSV : il se lit sans cette limite.',
    (f, p) =>
      `A sheet of ${file(f, p)} has ${f.number(count(p, 'rows'))} rows, more than the ${f.number(count(p, 'limit'))} that a workbook may have here.`,
    'Save it as CSV (in Excel: Save As, CSV UTF-8), then drop the CSV: it is read without that limit.',
  ),
  'part-missing': failure(
    (f, p) => `${file(f, p)} ne contient plus ${quote(f, p['part'])}.`,
    'Le projet a été construit avec cette table. Remettez-la sous le même nom, ou déposez le fichier pour un nouvel import.',
    (f, p) => `${file(f, p)} no longer holds ${quote(f, p['part'])}.`,
    'The project was built with that table. Put it back under the same name, or drop the file for a new import.',
  ),
  'json-no-table': failure(
    (f, p) => `${file(f, p)} n’est pas une liste d’enregistrements.`,
    'Il faut un tableau d’objets (**[{…}, {…}]**) ou un objet par ligne. Exportez plutôt en CSV.',
    (f, p) => `${file(f, p)} is not a list of records.`,
    'It needs an array of objects (**[{…}, {…}]**) or one object per line. Export as CSV instead.',
  ),
} satisfies Partial<Record<ErrorCode, ErrorMessage>>;
