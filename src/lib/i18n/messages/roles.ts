import { ROLE_NAMES, type Role } from '../../core/roles';
import { t } from '../language.svelte';
import { text, type Message } from '../message';

interface RoleWords {
  readonly name: Message;
  /** One line: what such a column says. */
  readonly meaning: Message;
}

const role = (fr: string, en: string, meansFr: string, meansEn: string): RoleWords => ({
  name: text(fr, en),
  meaning: text(meansFr, meansEn),
});

const roles: Record<Role, RoleWords> = {
  customer_id: role(
    'Identifiant client',
    'Customer identifier',
    'Le numéro ou le code qui revient à chaque achat du même client.',
    'The number or code that comes back with each purchase of the same customer.',
  ),
  email: role(
    'E-mail',
    'E-mail',
    'L’adresse du client\u00a0; elle l’identifie quand il n’y a pas d’identifiant.',
    'The customer’s address; it identifies them when there is no identifier.',
  ),
  ordered_on: role(
    'Date d’achat',
    'Order date',
    'Le jour de l’achat, avec l’heure si le fichier la donne.',
    'The day of the purchase, with the time if the file has it.',
  ),
  order_time: role(
    'Heure d’achat',
    'Order time',
    'L’heure, quand elle a sa propre colonne.',
    'The time, where it has its own column.',
  ),
  happened_on: role(
    'Date de l’interaction',
    'Interaction date',
    'Le jour de l’ouverture, du clic, de la visite…',
    'The day of the open, the click, the visit…',
  ),
  order_ref: role(
    'N° de commande',
    'Order reference',
    'Le numéro de commande, de facture ou de ticket.',
    'The number of the order, invoice or receipt.',
  ),
  product: role(
    'Produit (code)',
    'Product (code)',
    'La référence du produit.',
    'The product’s reference.',
  ),
  product_name: role(
    'Produit (nom)',
    'Product (name)',
    'Le libellé du produit.',
    'The product’s label.',
  ),
  category: role(
    'Catégorie',
    'Category',
    'La famille ou le rayon du produit.',
    'The family or department of the product.',
  ),
  brand: role('Marque', 'Brand', 'La marque du produit.', 'The product’s brand.'),
  store: role('Magasin', 'Store', 'Le point de vente de l’achat.', 'Where the purchase was made.'),
  channel: role(
    'Canal',
    'Channel',
    'Magasin, site, téléphone, e-mail…',
    'Store, website, phone, e-mail…',
  ),
  interaction_kind: role(
    'Type d’interaction',
    'Interaction type',
    'Ouverture, clic, visite, avis, réclamation…',
    'Open, click, visit, review, complaint…',
  ),
  interaction_value: role(
    'Objet de l’interaction',
    'Interaction subject',
    'La campagne, la page ou la note.',
    'The campaign, the page or the score.',
  ),
  amount: role('Montant', 'Amount', 'Ce que la ligne a rapporté.', 'What the line brought in.'),
  unit_price: role(
    'Prix unitaire',
    'Unit price',
    'Le prix d’une pièce\u00a0; multiplié par la quantité.',
    'The price of one piece; multiplied by the quantity.',
  ),
  quantity: role(
    'Quantité',
    'Quantity',
    'Le nombre de pièces\u00a0; négatif pour un retour.',
    'The number of pieces; negative for a return.',
  ),
  discount: role(
    'Remise',
    'Discount',
    'La remise de la ligne, en montant ou en taux.',
    'The discount of the line, as an amount or a rate.',
  ),
  margin: role('Marge', 'Margin', 'La marge de la ligne.', 'The margin of the line.'),
  full_name: role(
    'Nom complet',
    'Full name',
    'Prénom et nom dans la même colonne.',
    'First and last name in one column.',
  ),
  first_name: role('Prénom', 'First name', 'Le prénom seul.', 'The first name alone.'),
  last_name: role('Nom', 'Last name', 'Le nom de famille seul.', 'The family name alone.'),
  phone: role('Téléphone', 'Phone', 'Fixe ou mobile.', 'Landline or mobile.'),
  loyalty: role(
    'Carte de fidélité',
    'Loyalty card',
    'Le numéro de carte\u00a0; il relie les fiches d’une même personne d’un fichier à l’autre.',
    'The number of the card; it links the records of one person from file to file.',
  ),
  civility: role('Civilité', 'Civility', 'M., Mme…', 'Mr, Mrs…'),
  gender: role(
    'Genre déclaré',
    'Declared gender',
    'Tel que le client l’a déclaré, jamais deviné.',
    'As the customer declared it, never guessed.',
  ),
  birth_date: role(
    'Date de naissance',
    'Birth date',
    'Sert à l’âge et à l’anniversaire.',
    'Used for age and birthday.',
  ),
  address: role('Adresse', 'Address', 'Numéro et rue.', 'Number and street.'),
  postcode: role(
    'Code postal',
    'Postcode',
    'Sert au département et à la carte.',
    'Used for the area and the map.',
  ),
  city: role('Ville', 'City', 'La commune du client.', 'The customer’s town.'),
  region: role(
    'Région',
    'Region',
    'Région, département, province ou État.',
    'Region, county, province or state.',
  ),
  country: role('Pays', 'Country', 'Le pays du client.', 'The customer’s country.'),
  country_code: role(
    'Pays (code ISO)',
    'Country (ISO code)',
    'Le pays en deux lettres\u00a0: FR, BE, GB…',
    'The country in two letters: FR, BE, GB…',
  ),
  department: role(
    'Département',
    'Department',
    'Le département français, avec son numéro.',
    'The French department, with its number.',
  ),
  region_name: role(
    'Région française',
    'French region',
    'La région administrative du code postal.',
    'The administrative region of the postcode.',
  ),
  home_store: role(
    'Magasin de rattachement',
    'Home store',
    'Le magasin où le client est inscrit.',
    'The store where the customer is registered.',
  ),
  created_on: role(
    'Client depuis',
    'Customer since',
    'La date de création du compte.',
    'When the account was created.',
  ),
  company: role('Entreprise', 'Company', 'La raison sociale.', 'The company’s name.'),
  sector: role('Secteur', 'Sector', 'L’activité de l’entreprise.', 'What the company does.'),
  company_size: role(
    'Taille d’entreprise',
    'Company size',
    'Effectif ou tranche.',
    'Headcount or band.',
  ),
  consent_email: role(
    'Accord e-mail',
    'E-mail consent',
    'Le client accepte les e-mails.',
    'The customer accepts e-mails.',
  ),
  consent_sms: role(
    'Accord SMS',
    'Text-message consent',
    'Le client accepte les SMS.',
    'The customer accepts text messages.',
  ),
  consent_phone: role(
    'Accord téléphone',
    'Phone consent',
    'Le client accepte les appels.',
    'The customer accepts calls.',
  ),
  consent_post: role(
    'Accord courrier',
    'Post consent',
    'Le client accepte le courrier.',
    'The customer accepts post.',
  ),
  attribute: role(
    'Autre attribut',
    'Other attribute',
    'Une autre chose que le fichier dit du client.',
    'Something else that the file says of the customer.',
  ),
};

export const notUsed = text('Non utilisée', 'Not used');

export function roleName(name: Role): string {
  return t(roles[name].name);
}

export function roleMeaning(name: Role): string {
  return t(roles[name].meaning);
}

/** The name of a role by its id, or the text itself when it is none. */
export function roleNameOr(text: string): string {
  const known = ROLE_NAMES.find((name) => name === text);
  return known ? roleName(known) : text;
}
