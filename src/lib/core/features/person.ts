import { featuresIn, type Need } from './feature';

const person = featuresIn('person');

const declared = <const Id extends string>(
  id: Id,
  need: Need,
  fr: readonly [string, string],
  en: readonly [string, string],
) => person(id, 'category', 'text', [need], fr, en);

/** Who a customer is, as declared. */
export const PERSON_FEATURES = [
  person(
    'age',
    'number',
    'years',
    ['person.birth_date'],
    [
      'Âge',
      'Années révolues à la date de référence\u00a0; un âge impossible (plus de 120 ans) reste vide.',
    ],
    ['Age', 'Completed years at the reference date; an impossible age (over 120) is left empty.'],
  ),
  person(
    'age_band',
    'category',
    'band',
    ['person.birth_date'],
    [
      'Tranche d’âge',
      'Tranche de l’âge à la date de référence\u00a0; les bornes sont modifiables.',
    ],
    ['Age band', 'Band of the age at the reference date; the limits can be changed.'],
  ),
  person(
    'gender',
    'category',
    'gender',
    ['person.gender'],
    [
      'Genre déclaré',
      'Genre tel que déclaré, à défaut d’après la civilité\u00a0; jamais deviné d’après le prénom.',
    ],
    [
      'Declared gender',
      'Gender as declared, else by the title; never guessed from the first name.',
    ],
  ),
  declared(
    'family',
    'attribute.family',
    ['Famille', 'Situation de famille, telle que déclarée.'],
    ['Family', 'Family situation, as declared.'],
  ),
  declared(
    'profession',
    'attribute.profession',
    ['Profession', 'Profession ou catégorie, telle que déclarée.'],
    ['Profession', 'Profession or occupational class, as declared.'],
  ),
  declared(
    'income',
    'attribute.income',
    ['Revenu', 'Revenu ou tranche de revenu, tel que déclaré.'],
    ['Income', 'Income or income band, as declared.'],
  ),
  declared(
    'education',
    'attribute.education',
    ['Études', 'Niveau d’études, tel que déclaré.'],
    ['Education', 'Level of education, as declared.'],
  ),
  declared(
    'housing',
    'attribute.housing',
    ['Logement', 'Logement, tel que déclaré.'],
    ['Housing', 'Housing, as declared.'],
  ),
  declared(
    'life_cycle',
    'attribute.life_cycle',
    ['Étape de vie', 'Étape du cycle de vie, telle que déclarée.'],
    ['Life cycle', 'Stage of the life cycle, as declared.'],
  ),
  declared(
    'interests',
    'attribute.interests',
    ['Centres d’intérêt', 'Centres d’intérêt, tels que déclarés.'],
    ['Interests', 'Interests, as declared.'],
  ),
  declared(
    'opinions',
    'attribute.opinions',
    ['Opinions et attitudes', 'Opinions ou attitudes, telles que déclarées.'],
    ['Opinions and attitudes', 'Opinions or attitudes, as declared.'],
  ),
  declared(
    'country',
    'person.country',
    ['Pays', 'Pays de l’adresse\u00a0: son code à deux lettres quand il est reconnu.'],
    ['Country', 'Country of the address: its two-letter code where it is recognised.'],
  ),
  declared(
    'region',
    'person.region',
    ['Région', 'Région de l’adresse.'],
    ['Region', 'Region of the address.'],
  ),
  declared(
    'department',
    'person.department',
    ['Département', 'Département de l’adresse, à défaut celui du code postal français.'],
    ['French department', 'Department of the address, else that of the French postcode.'],
  ),
  declared(
    'city',
    'person.city',
    ['Ville', 'Ville de l’adresse.'],
    ['City', 'City of the address.'],
  ),
  declared(
    'postcode_area',
    'person.postcode',
    [
      'Zone postale',
      'Début du code postal\u00a0: ses deux premiers chiffres, ou ses premières lettres.',
    ],
    ['Postcode area', 'Start of the postcode: its first two digits, or its first letters.'],
  ),
  declared(
    'home_store',
    'person.home_store',
    ['Magasin d’origine', 'Magasin de rattachement du client.'],
    ['Home store', 'Store to which the customer belongs.'],
  ),
  person(
    'lives_abroad',
    'flag',
    'yes-no',
    ['person.country'],
    [
      'Réside à l’étranger',
      'Le pays de l’adresse n’est pas celui de l’enseigne, qui est celui de la plupart des clients (la France compte l’outre-mer, modifiable).',
    ],
    [
      'Lives abroad',
      'The country of the address is not that of the company, which is that of most customers (France counts its overseas parts, can be changed).',
    ],
  ),
  person(
    'created_on',
    'date',
    'date',
    ['person.created_on'],
    ['Client depuis', 'Date de création de la fiche client.'],
    ['Customer since', 'Day on which the customer’s record was created.'],
  ),
] as const;
