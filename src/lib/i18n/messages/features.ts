import type { FeatureGroup, Need } from '../../core/features/feature';
import type { SettingProblem } from '../../core/features/settings';
import type { Language } from '../formats';
import { sentence, text, type Message } from '../message';

export const groupNames: Readonly<Record<FeatureGroup, Message>> = {
  purchases: text('Achats', 'Purchases'),
  price: text('Prix et promotions', 'Prices and promotions'),
  time: text('Moments', 'Timing'),
  person: text('Personne', 'Person'),
  company: text('Entreprise', 'Company'),
  engagement: text('Engagement', 'Engagement'),
  answers: text('Réponses', 'Answers'),
  tags: text('Étiquettes', 'Tags'),
};

/** What a file would have to say, where no role of a column is meant. */
export const needNames: Readonly<Partial<Record<Need, Message>>> = {
  'line.product': text('le produit', 'the product'),
  'line.category': text('la catégorie', 'the category'),
  'line.brand': text('la marque', 'the brand'),
  'line.store': text('le magasin', 'the store'),
  'line.channel': text('le canal de vente', 'the sales channel'),
  'line.quantity': text('la quantité', 'the quantity'),
  'line.discount': text('la remise', 'the discount'),
  'line.margin': text('la marge', 'the margin'),
  'line.hour': text('l’heure d’achat', 'the time of purchase'),
  'person.birth_date': text('la date de naissance', 'the birth date'),
  'person.gender': text('le genre ou la civilité', 'the gender or the title'),
  'person.email': text('l’e-mail', 'the e-mail address'),
  'person.phone': text('le téléphone', 'the phone number'),
  'person.address': text('l’adresse', 'the address'),
  'person.postcode': text('le code postal', 'the postcode'),
  'person.city': text('la ville', 'the city'),
  'person.region': text('la région', 'the region'),
  'person.department': text(
    'le département ou le code postal',
    'the French department or the postcode',
  ),
  'person.country': text('le pays', 'the country'),
  'person.home_store': text('le magasin d’origine', 'the home store'),
  'person.created_on': text('la date de création du client', 'the day the customer was created'),
  'person.company': text('l’entreprise', 'the company'),
  'person.sector': text('le secteur', 'the sector'),
  'person.company_size': text('la taille de l’entreprise', 'the company size'),
  'person.consent_email': text('l’accord pour l’e-mail', 'consent for e-mail'),
  'person.consent_sms': text('l’accord pour le SMS', 'consent for text messages'),
  'person.consent_phone': text('l’accord pour le téléphone', 'consent for phone calls'),
  'person.consent_post': text('l’accord pour le courrier', 'consent for post'),
  'attribute.account_manager': text('le chargé de compte', 'the account manager'),
  'attribute.potential': text('le potentiel', 'the potential'),
  'attribute.share_of_wallet': text('la part de portefeuille', 'the share of wallet'),
  'attribute.sites': text('le nombre de sites', 'the number of sites'),
  'attribute.family': text('la situation de famille', 'the family situation'),
  'attribute.profession': text('la profession', 'the profession'),
  'attribute.income': text('le revenu', 'the income'),
  'attribute.education': text('le niveau d’études', 'the level of education'),
  'attribute.housing': text('le logement', 'the housing'),
  'attribute.life_cycle': text('l’étape de vie', 'the life cycle'),
  'attribute.interests': text('les centres d’intérêt', 'the interests'),
  'attribute.opinions': text('les opinions', 'the opinions'),
  interactions: text(
    'un fichier d’interactions (ouvertures, visites, avis…)',
    'a file of interactions (opens, visits, reviews…)',
  ),
  consent: text('un accord de contact', 'a consent to contact'),
  answers: text('des réponses à une enquête', 'answers to a survey'),
  tags: text('une étiquette', 'a tag'),
};

/** Why settings cannot be used, and what would do. */
export const settingProblemTexts: Readonly<
  Record<SettingProblem, Readonly<Record<Language, string>>>
> = {
  'age-bands-range': {
    fr: 'Une tranche d’âge commence à un âge entier, de 1 à 120 ans.',
    en: 'An age band starts at a whole age, from 1 to 120.',
  },
  'age-bands-order': {
    fr: 'Les âges doivent aller en croissant, sans deux fois le même.',
    en: 'Ages must go up, never twice the same.',
  },
  'home-country': {
    fr: 'Choisissez le pays de l’enseigne dans la liste.',
    en: 'Choose the country of the company from the list.',
  },
  'christmas-days': {
    fr: 'Donnez deux jours du calendrier pour Noël.',
    en: 'Give two days of the calendar for Christmas.',
  },
  'back-to-school-days': {
    fr: 'Donnez deux jours du calendrier pour la rentrée.',
    en: 'Give two days of the calendar for back-to-school.',
  },
  'sales-days': {
    fr: 'Donnez deux jours du calendrier pour chaque période de soldes.',
    en: 'Give two days of the calendar for each sale period.',
  },
  weights: {
    fr: 'Un poids est un nombre entre -1\u00a0000 et 1\u00a0000.',
    en: 'A weight is a number between -1,000 and 1,000.',
  },
  'half-life': {
    fr: 'La durée après laquelle une interaction compte pour moitié va de 1 à 3\u00a0650 jours.',
    en: 'The time after which an interaction counts half is from 1 to 3,650 days.',
  },
  'high-share': {
    fr: 'La part des clients très engagés est entre 0 et 100\u00a0%.',
    en: 'The share of highly engaged customers is between 0 and 100%.',
  },
};

/** Values with their units. */
export const units = {
  days: sentence<[n: number]>(
    (f, n) => `${f.number(n, 1)} ${f.plural(n, 'jour', 'jours')}`,
    (f, n) => `${f.number(n, 1)} ${f.plural(n, 'day', 'days')}`,
  ),
  years: sentence<[n: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'an', 'ans')}`,
    (f, n) => `${f.number(n)}`,
  ),
  note: sentence<[n: number]>(
    (f, n) => `${f.number(n)} sur 10`,
    (f, n) => `${f.number(n)} out of 10`,
  ),
  score: sentence<[n: number]>(
    (f, n) => `${f.number(n)} sur 100`,
    (f, n) => `${f.number(n)} out of 100`,
  ),
  hour: sentence<[hour: string]>(
    (_, hour) => `${hour}\u00a0h`,
    (_, hour) => `${hour}:00`,
  ),
  bandBelow: sentence<[age: string]>(
    (_, age) => `moins de ${age} ans`,
    (_, age) => `under ${age}`,
  ),
  bandFrom: sentence<[age: string]>(
    (_, age) => `${age} ans et plus`,
    (_, age) => `${age} and over`,
  ),
  band: sentence<[band: string]>(
    (_, band) => `${band.replace('-', '\u00a0à\u00a0')} ans`,
    (_, band) => band.replace('-', ' to '),
  ),
  yes: text('oui', 'yes'),
  no: text('non', 'no'),
};

/** Names of values that are the same in every base. */
export const valueNames: Readonly<Record<'level' | 'gender', Readonly<Record<string, Message>>>> = {
  level: {
    high: text('haut', 'high'),
    medium: text('moyen', 'medium'),
    low: text('bas', 'low'),
  },
  gender: { F: text('femme', 'female'), M: text('homme', 'male') },
};

/** The section of the customer’s card. */
export const measures = {
  title: text('Toutes ses mesures', 'All figures'),
  lacks: text('Ce que vos fichiers ne disent pas', 'What your files do not say'),
  lacking: sentence<[needs: readonly string[]]>(
    (f, needs) => `D’autres mesures demandent\u00a0: ${f.list(needs)}.`,
    (f, needs) => `Other figures need: ${f.list(needs)}.`,
  ),
};
