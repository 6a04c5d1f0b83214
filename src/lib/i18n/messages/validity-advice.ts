import { sentence, text } from '../message';

const points = (lift: number) => lift * 100;

/** What would improve a condition, one sentence for each advice. */
export const validityAdvice = {
  longerHistory: sentence<[months: number]>(
    (f, months) =>
      `Importez des ventes plus anciennes, ou raccourcissez la période (${f.number(months)} mois aujourd’hui).`,
    (f, months) =>
      `Import older sales, or shorten the period (${f.number(months)} ${f.plural(months, 'month', 'months')} now).`,
  ),
  otherResponses: text(
    'Choisissez d’autres réponses, ou d’autres critères pour former les segments.',
    'Choose other responses, or other criteria to make the segments.',
  ),
  tooFewCustomers: text(
    'L’effet mesuré peut venir du hasard\u00a0: réunissez des segments, ou jugez sur une période plus longue.',
    'The effect measured may come from chance: put segments together, or judge over a longer period.',
  ),
  alike: sentence<[first: string, second: string, response: string]>(
    (_, first, second, response) =>
      `${first} et ${second} se ressemblent le plus pour «\u00a0${response}\u00a0»\u00a0: réunissez-les, ou coupez ailleurs.`,
    (_, first, second, response) =>
      `${first} and ${second} are the most alike in “${response}”: put them together, or cut elsewhere.`,
  ),
  mergeSmall: sentence<[segments: readonly string[], customers: number]>(
    (f, segments, customers) =>
      `Trop ${f.plural(segments.length, 'petit', 'petits')}\u00a0: ${f.list(segments)}. Réunissez avec un segment voisin jusqu’à ${f.number(customers)} clients au moins.`,
    (f, segments, customers) =>
      `Too small: ${f.list(segments)}. Put together with a neighbouring segment, up to at least ${f.number(customers)} customers.`,
  ),
  moreControl: sentence<[segment: string, share: number, from: number | null, to: number]>(
    (f, segment, share, from, to) =>
      `Avec un témoin de ${f.percent(share)}, une campagne sur ${segment} se verrait dès +${f.number(points(to), 1)} points${from === null ? '' : ` au lieu de +${f.number(points(from), 1)}`}.`,
    (f, segment, share, from, to) =>
      `With a control group of ${f.percent(share)}, a campaign on ${segment} would show from +${f.number(points(to), 1)} points${from === null ? '' : ` instead of +${f.number(points(from), 1)}`}.`,
  ),
  fillIn: sentence<[criterion: string, without: number]>(
    (f, criterion, without) =>
      `Complétez «\u00a0${criterion}\u00a0»\u00a0: connu de tous, il porterait la part mesurée à ${f.percent(without)}.`,
    (f, criterion, without) =>
      `Fill in “${criterion}”: known of everyone, it would bring the share measured to ${f.percent(without)}.`,
  ),
  neverBought: sentence<[share: number]>(
    (f, share) =>
      `${f.percent(share)} des clients n’ont rien acheté qui les mesure\u00a0: laissez-les à part, ou ajoutez un critère connu avant l’achat.`,
    (f, share) =>
      `${f.percent(share)} of customers have bought nothing to measure them by: set them apart, or add a criterion that is known before a purchase.`,
  ),
  freshen: sentence<[share: number]>(
    (f, share) =>
      `${f.percent(share)} des clients ne donnent plus de nouvelles\u00a0: demandez-leur de confirmer ce qu’ils ont déclaré.`,
    (f, share) =>
      `${f.percent(share)} of customers have gone silent: ask them to confirm what they declared.`,
  ),
  askConsent: sentence<[customers: number, share: number]>(
    (f, customers, share) =>
      `Demandez leur accord aux ${f.number(customers)} clients qui ont laissé une adresse sans le donner\u00a0: jusqu’à ${f.percent(share)} de joignables.`,
    (f, customers, share) =>
      `Ask for the consent of the ${f.number(customers)} customers who left an address without giving it: up to ${f.percent(share)} reachable.`,
  ),
  noConsent: text(
    'Indiquez les colonnes d’accord (e-mail, SMS, téléphone, courrier) dans Données, ou joignez le fichier qui les contient.',
    'Point to the consent columns (e-mail, text message, phone, post) in Data, or add the file that holds them.',
  ),
  findAddresses: text(
    'Recueillez des adresses en caisse ou à la commande, avec l’accord.',
    'Collect addresses at the till or at the order, with consent.',
  ),
  mergeMoving: sentence<[from: string, to: string, customers: number, share: number]>(
    (f, from, to, customers, share) =>
      `${f.number(customers)} ${f.plural(customers, 'client est passé', 'clients sont passés')} entre ${from} et ${to}\u00a0: réunir les deux porterait la part restée à ${f.percent(share)}.`,
    (f, from, to, customers, share) =>
      `${f.number(customers)} ${f.plural(customers, 'customer', 'customers')} went between ${from} and ${to}: putting the two together would bring the share who stayed to ${f.percent(share)}.`,
  ),
  fewerSegments: sentence<[over: number]>(
    (f, over) =>
      `Réunissez au moins ${f.number(over)} ${f.plural(over, 'segment', 'segments')} avec un voisin.`,
    (f, over) =>
      `Put at least ${f.number(over)} ${f.plural(over, 'segment', 'segments')} together with a neighbour.`,
  ),
  moreSegments: text(
    'Un seul segment ne distingue personne\u00a0: coupez plus finement.',
    'A single segment tells nobody apart: cut more finely.',
  ),
  fewerCriteria: sentence<[over: number]>(
    (f, over) => `Retirez ${f.number(over)} ${f.plural(over, 'critère', 'critères')} au moins.`,
    (f, over) => `Take out at least ${f.number(over)} ${f.plural(over, 'criterion', 'criteria')}.`,
  ),
  coverMore: sentence<[outside: number]>(
    (f, outside) =>
      `${f.percent(outside)} des clients n’entrent nulle part\u00a0: ajoutez un cas pour eux.`,
    (f, outside) => `${f.percent(outside)} of customers fit nowhere: add a case for them.`,
  ),
  lessOverlap: sentence<[share: number]>(
    (f, share) =>
      `${f.percent(share)} des clients couverts hésitent entre plusieurs règles\u00a0: resserrez-les pour qu’elles s’excluent.`,
    (f, share) =>
      `${f.percent(share)} of the customers covered meet several rules: narrow them so that they exclude each other.`,
  ),
};
