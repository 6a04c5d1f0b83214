import { describe, expect, test } from 'vitest';
import type { LabelRole } from './dictionary';
import { labelLanguage, labelWords, readLabel } from './labels';

const first = (label: string) => readLabel(label)[0]?.role;
const all = (label: string) => readLabel(label).map((reading) => reading.role);

describe('labels', () => {
  test.each<[LabelRole, string]>([
    [
      'customer_id',
      'CustomerID | Customer ID | customer_id | Code client | N° client | id_client | Identifiant client | Réf. client | Client | cust_no | N° carte fidélité | Numéro de carte',
    ],
    [
      'order_ref',
      'N° commande | InvoiceNo | Order ID | num_cde | Numéro de facture | N° ticket | transaction_id | Order No. | ref_cmd | Commande',
    ],
    [
      'ordered_on',
      'Date de commande | Order Date | InvoiceDate | dt_cmd | Date achat | Date d’achat | purchase_date | Date facture | Date de vente | transaction date | date_ticket',
    ],
    [
      'amount',
      'Montant (€) | CA TTC | CA HT | Chiffre d’affaires | Sales | dollar_value | Revenue | Amount | montant_ttc | Total TTC | order_amount | mt_ht | Net amount | Ventes nettes',
    ],
    ['unit_price', 'UnitPrice | Prix unitaire | PU HT | Unit Price | px_unit'],
    [
      'quantity',
      'Quantity | Quantité | Qté | qty | number_of_cds | Nb articles | Nombre d’articles',
    ],
    ['discount', 'Remise | Discount | Remise (€) | Taux de remise'],
    ['margin', 'Marge | Profit | Marge brute | gross_margin'],
    ['product', 'StockCode | Product ID | Réf. produit | SKU | Code article | EAN'],
    ['product_name', 'Description | Désignation | Product Name | Libellé produit | Nom du produit'],
    ['category', 'Category | Catégorie | Famille | product_category | Rayon | Sub-Category'],
    ['brand', 'Marque | Brand'],
    ['store', 'Magasin | Enseigne | Store | Boutique | Point de vente | store_id'],
    ['channel', 'Canal | Channel | Canal de vente'],
    ['full_name', 'Customer Name | Nom du client | Nom complet | Nom et prénom | Full name'],
    ['first_name', 'Prénom | First Name | firstname'],
    ['last_name', 'Nom de famille | Last Name | surname'],
    ['email', 'E-mail | Email | Adresse e-mail | courriel | Mail | email_address'],
    ['phone', 'Téléphone | Tél. | Mobile | N° de téléphone | phone_number | Portable'],
    ['civility', 'Civilité | Title | salutation'],
    ['gender', 'Sexe | Gender | Genre'],
    ['birth_date', 'Date de naissance | Birth Date | dob | Né le | date_naissance'],
    ['address', 'Adresse | Address | Adresse postale | Address 1'],
    ['postcode', 'Code postal | Postal Code | CP | zip | Zip Code | postcode'],
    ['city', 'Ville | City | Town | Commune'],
    ['country', 'Pays | Country'],
    ['home_store', 'Magasin d’origine | Home store | Magasin de rattachement'],
    ['created_on', 'Date de création | Created on | Date d’inscription | signup_date'],
    ['company', 'Société | Company | Raison sociale | Entreprise'],
    ['company_size', 'Effectif | Company size | Taille'],
    ['sector', 'Secteur d’activité | Industry | Sector'],
    [
      'consent_email',
      'optin_email | Opt-in email | Email opt-in | Newsletter | consentement e-mail | optin',
    ],
    ['consent_sms', 'optin_sms | SMS opt-in | Consentement SMS'],
    ['consent_post', 'optin courrier | consentement courrier'],
    ['interaction_kind', 'Event | Type d’événement | event_type | Type d’action'],
  ])('%s', (role, labels) => {
    const misread = labels.split(' | ').filter((label) => first(label) !== role);
    expect(misread).toEqual([]);
  });

  test.each([
    'Row ID',
    'N° ligne',
    'Ship Date',
    "Date d'expédition",
    'Date de livraison',
    "Mode d'expédition",
    'Segment',
    'Type de client',
  ])('no role: %s', (label) => {
    expect(all(label)).toEqual(['none']);
  });

  test('hostile and empty labels say nothing', () => {
    for (const label of [
      '',
      '  ',
      '__proto__',
      'constructor',
      'toString',
      '<img src=x>',
      '€',
      '(client)',
      '\u0000',
    ]) {
      expect(readLabel(label)).toEqual([]);
    }
  });

  test('a word inside a longer label is weaker, and some words turn its meaning', () => {
    expect(readLabel('Date de commande web')[0]).toMatchObject({
      role: 'ordered_on',
      exact: false,
    });
    expect(readLabel('Date limite de paiement client')).toEqual([]);
    expect(readLabel('Last order date')).toMatchObject([{ role: 'none' }]);
  });

  test('words', () => {
    expect(labelWords('InvoiceNo')).toEqual(['invoice', 'no']);
    expect(labelWords("Date d'expédition")).toEqual(['date', 'expedition']);
    expect(labelWords('N° commande')).toEqual(['n', 'num', 'commande']);
    expect(labelLanguage(['Code client', 'Date', 'Montant'])).toBe('fr');
    expect(labelLanguage(['customer_id', 'order_date'])).toBe('en');
    expect(labelLanguage(['x', 'date'])).toBe(null);
  });
});
