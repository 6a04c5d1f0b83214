import type { CleaningKind, CleaningReport, CleaningStep } from '../../core/cleaning/step';
import type { Formats } from '../formats';
import { sentence, text, type Message } from '../message';
import { quote } from '../quote';

interface KindWords {
  readonly label: Message;
  /** One line: what the step does, and what it leaves alone. */
  readonly meaning: Message;
}

const kind = (fr: string, en: string, meansFr: string, meansEn: string): KindWords => ({
  label: text(fr, en),
  meaning: text(meansFr, meansEn),
});

/** Every kind of cleaning step, in words. */
export const cleaningKinds: Record<CleaningKind, KindWords> = {
  'outer-blanks': kind(
    'Espaces autour des valeurs',
    'Blanks around values',
    'Les espaces en début et en fin de cellule ne comptent jamais.',
    'Blanks at the start and end of a cell never count.',
  ),
  invisible: kind(
    'Caractères invisibles',
    'Invisible characters',
    'Retire les caractères de contrôle et les marques qui ne s’affichent pas\u00a0: deux valeurs identiques à l’œil le deviennent vraiment.',
    'Removes control characters and marks that do not show: two values that look the same become the same.',
  ),
  unicode: kind(
    'Accents composés',
    'Composed accents',
    'Écrit chaque lettre accentuée en un seul caractère (norme Unicode NFC)\u00a0; rien ne change à l’écran.',
    'Writes each accented letter as one character (Unicode NFC); nothing changes on screen.',
  ),
  blanks: kind(
    'Espaces en trop',
    'Untidy blanks',
    'Remplace les espaces insécables, tabulations, retours à la ligne et espaces doubles par un seul espace.',
    'Replaces non-breaking blanks, tabs, line breaks and double blanks with a single one.',
  ),
  entities: kind(
    'Signes écrits en HTML',
    'Signs written as HTML',
    'Lit les signes qu’une page web a codés\u00a0: «\u00a0&eacute;\u00a0» devient «\u00a0é\u00a0».',
    'Reads the signs that a web page encoded: “&eacute;” becomes “é”.',
  ),
  'text-marks': kind(
    'Marques de texte des tableurs',
    'Text marks of spreadsheets',
    'Retire l’apostrophe ou la formule qui force un tableur à garder les zéros\u00a0: ="0012" devient 0012.',
    'Removes the apostrophe or formula that makes a spreadsheet keep zeros: ="0012" becomes 0012.',
  ),
  'empty-words': kind(
    'Mots qui veulent dire vide',
    'Words that mean empty',
    'Vide les cellules où un programme a écrit NULL, N/A, #N/A, un tiret ou une erreur de formule.',
    'Empties the cells where a program wrote NULL, N/A, #N/A, a dash or a formula error.',
  ),
  'point-zero': kind(
    'Identifiants en «\u00a0.0\u00a0»',
    'Identifiers ending in “.0”',
    'Retire le «\u00a0.0\u00a0» qu’un tableur ajoute aux numéros\u00a0: 17850.0 devient 17850.',
    'Removes the “.0” that a spreadsheet adds to numbers: 17850.0 becomes 17850.',
  ),
  'number-signs': kind(
    'Monnaies et pourcentages',
    'Currency and percent signs',
    'Lit le nombre sans le signe qui l’accompagne\u00a0: 12,50\u00a0€ vaut 12,5. Les montants ne sont pas convertis.',
    'Reads the number without the sign beside it: €12.50 is 12.5. Amounts are not converted.',
  ),
  'postcode-zero': kind(
    'Zéro perdu des codes postaux',
    'Lost zero of postcodes',
    'Rend leur zéro aux codes postaux français à quatre chiffres\u00a0: 1000 devient 01000. Les adresses d’autres pays ne changent pas.',
    'Gives French postcodes of four digits their zero back: 1000 becomes 01000. Addresses in other countries are left alone.',
  ),
  'email-form': kind(
    'Écriture des e-mails',
    'E-mails in one form',
    'Met les adresses en minuscules, sans espace ni nom autour.',
    'Puts addresses in lower case, without blanks or a name around them.',
  ),
  'email-domain': kind(
    'Fautes de frappe dans les e-mails',
    'Misspelt e-mail domains',
    'Corrige les domaines manifestement mal saisis\u00a0: gmial.com devient gmail.com. À vérifier avant d’activer.',
    'Corrects domains that are plainly mistyped: gmial.com becomes gmail.com. Check before switching on.',
  ),
  'email-provider': kind(
    'Variantes d’une même boîte e-mail',
    'Variants of one mailbox',
    'Réunit les écritures que le fournisseur livre dans la même boîte\u00a0: jean.durand+promo@gmail.com devient jeandurand@gmail.com.',
    'Brings together the ways of writing that a provider delivers to one mailbox: jane.doe+promo@gmail.com becomes janedoe@gmail.com.',
  ),
  'phone-e164': kind(
    'Téléphones au format international',
    'Phones in international form',
    'Écrit les numéros de la même façon\u00a0: 06 12 34 56 78 devient +33612345678. Ce qui n’est pas un numéro reste tel quel.',
    'Writes numbers in one way: 020 7946 0018 becomes +442079460018. What is not a number stays as it is.',
  ),
  'code-variants': kind(
    'Casse des codes produit',
    'Case of product codes',
    'Réunit les codes qui ne diffèrent que par les majuscules\u00a0: 85123a et 85123A. L’écriture la plus fréquente est gardée.',
    'Brings together codes that differ by capitals only: 85123a and 85123A. The most frequent writing is kept.',
  ),
  'writing-variants': kind(
    'Variantes d’écriture',
    'Variants of writing',
    'Réunit les valeurs qui ne diffèrent que par les majuscules ou les accents. L’écriture la plus fréquente est gardée.',
    'Brings together values that differ by capitals or accents only. The most frequent writing is kept.',
  ),
  'birth-date': kind(
    'Dates de naissance impossibles',
    'Impossible birth dates',
    'Vide les dates avant 1900, après le dernier achat, de plus de 110 ans, ou bien trop fréquentes pour être vraies.',
    'Empties dates before 1900, after the last purchase, more than 110 years ago, or far too frequent to be true.',
  ),
  'civility-gender': kind(
    'Genre d’après la civilité',
    'Gender from the title',
    'Remplit le genre quand il manque, d’après la civilité déclarée (M., Mme…)\u00a0; jamais d’après le prénom.',
    'Fills in the gender where it is missing, from the declared title (Mr, Mrs…); never from the first name.',
  ),
  'country-code': kind(
    'Code du pays',
    'Country code',
    'Ajoute le code ISO du pays, écrit en français, en anglais ou déjà en code\u00a0: Allemagne et Germany donnent DE.',
    'Adds the ISO code of the country, written in French, in English or as a code: Allemagne and Germany give DE.',
  ),
  'fr-department': kind(
    'Département et région',
    'French department and region',
    'Ajoute le département et la région d’après le code postal français, outre-mer et Corse compris.',
    'Adds the French department and region from the postcode, Corsica and overseas included.',
  ),
};

const cells = (f: Formats, n: number, fr: boolean) =>
  `**${f.number(n)}** ${f.plural(n, fr ? 'cellule' : 'cell', fr ? 'cellules' : 'cells')}`;
const values = (f: Formats, n: number, fr: boolean) =>
  `${f.number(n)} ${fr ? f.plural(n, 'valeur différente', 'valeurs différentes') : f.plural(n, 'different value', 'different values')}`;

export const cleaning = {
  title: text('Nettoyage', 'Cleaning'),
  lead: text(
    'Ce qui est fait aux valeurs avant de les lire. Chaque étape compte ce qu’elle change et peut être désactivée\u00a0; la liste est rejouée sur les fichiers suivants.',
    'What is done to values before they are read. Each step counts what it changes and can be switched off; the list is replayed on the next files.',
  ),
  none: text('Rien à nettoyer dans ces fichiers.', 'Nothing to clean in these files.'),
  /** `1 204 cellules, 87 valeurs différentes`. */
  counts: sentence<[report: CleaningReport]>(
    (f, r) =>
      `${r.exact ? '' : 'environ '}${cells(f, r.cells, true)}, ${values(f, r.values, true)}`,
    (f, r) =>
      `${r.exact ? '' : 'about '}${cells(f, r.cells, false)}, ${values(f, r.values, false)}`,
  ),
  conflicts: sentence<[codes: number]>(
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'code réunirait', 'codes réuniraient')} des produits de noms différents\u00a0: à vérifier avant d’activer.`,
    (f, n) =>
      `${f.number(n)} ${f.plural(n, 'code', 'codes')} would bring together products with different names: check before switching on.`,
  ),
  always: text('Toujours fait', 'Always done'),
  steps: sentence<[count: number, on: number]>(
    (f, n, on) => `${f.number(n)} ${f.plural(n, 'étape', 'étapes')}, ${f.number(on)} en service`,
    (f, n, on) => `${f.number(n)} ${f.plural(n, 'step', 'steps')}, ${f.number(on)} in use`,
  ),
  on: text('Activé', 'On'),
  off: text('Désactivé', 'Off'),
  before: text('Avant', 'Before'),
  after: text('Après', 'After'),
  emptied: text('vidée', 'emptied'),
  examples: text('Exemples', 'Examples'),
  switched: sentence<[label: string, on: boolean]>(
    (_, label, on) => `${label}\u00a0: ${on ? 'activé' : 'désactivé'}`,
    (_, label, on) => `${label}: ${on ? 'on' : 'off'}`,
  ),
};

/** What a step knows beside its column, in words; null when there is nothing to say. */
export function stepDetail(step: CleaningStep): Message | null {
  switch (step.kind) {
    case 'phone-e164': {
      const { country } = step;
      return country === null
        ? text(
            'Le pays de la base n’est pas connu\u00a0: seuls les numéros avec indicatif sont écrits ainsi.',
            'The country of the base is not known: only numbers with a country code are written so.',
          )
        : sentence(
            (f) =>
              `Numéros sans indicatif lus comme ceux du pays\u00a0: ${countryName(f, country)}.`,
            (f) =>
              `Numbers without a country code are read as those of: ${countryName(f, country)}.`,
          );
    }
    case 'birth-date': {
      const { earliest, latest, placeholders } = step;
      return sentence(
        (f) =>
          `Gardées\u00a0: du ${f.date(earliest)} au ${f.date(latest)}${placeholders.length > 0 ? `, sauf ${f.list(placeholders.map((d) => f.date(d)))}` : ''}.`,
        (f) =>
          `Kept: ${f.date(earliest)} to ${f.date(latest)}${placeholders.length > 0 ? `, except ${f.list(placeholders.map((d) => f.date(d)))}` : ''}.`,
      );
    }
    case 'civility-gender': {
      const { male, female } = step;
      return sentence(
        (f) => `Écrit ${quote(f, male)} et ${quote(f, female)}.`,
        (f) => `Written ${quote(f, male)} and ${quote(f, female)}.`,
      );
    }
    default:
      return null;
  }
}

function countryName(f: Formats, code: string): string {
  return new Intl.DisplayNames(f.locale, { type: 'region' }).of(code) ?? code;
}
