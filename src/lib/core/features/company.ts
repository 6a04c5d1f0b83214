import { featuresIn, type Need } from './feature';

const company = featuresIn('company');

const declared = <const Id extends string>(
  id: Id,
  need: Need,
  fr: readonly [string, string],
  en: readonly [string, string],
) => company(id, 'category', 'text', [need], fr, en);

/** What is known of a business customer, as declared. */
export const COMPANY_FEATURES = [
  declared(
    'company',
    'person.company',
    ['Entreprise', 'Nom de l’entreprise.'],
    ['Company', 'Name of the company.'],
  ),
  declared(
    'sector',
    'person.sector',
    ['Secteur', 'Secteur d’activité de l’entreprise.'],
    ['Sector', 'Sector of the company.'],
  ),
  declared(
    'company_size',
    'person.company_size',
    ['Taille de l’entreprise', 'Effectif ou taille de l’entreprise.'],
    ['Company size', 'Headcount or size of the company.'],
  ),
  declared(
    'account_manager',
    'attribute.account_manager',
    ['Chargé de compte', 'Personne qui suit le client.'],
    ['Account manager', 'Person in charge of the customer.'],
  ),
  declared(
    'potential',
    'attribute.potential',
    ['Potentiel', 'Potentiel du client, tel qu’estimé dans le fichier.'],
    ['Potential', 'Potential of the customer, as estimated in the file.'],
  ),
  declared(
    'share_of_wallet',
    'attribute.share_of_wallet',
    ['Part de portefeuille', 'Part des achats du client captée, telle qu’estimée dans le fichier.'],
    ['Share of wallet', 'Share of the customer’s spending won, as estimated in the file.'],
  ),
  declared(
    'sites',
    'attribute.sites',
    ['Sites', 'Nombre de sites ou d’établissements, tel que déclaré.'],
    ['Sites', 'Number of sites or branches, as declared.'],
  ),
] as const;
