import { featuresIn, type Need } from './feature';

const engagement = featuresIn('engagement');
const INTERACTIONS: readonly Need[] = ['interactions'];

const counted = <const Id extends string>(
  id: Id,
  fr: readonly [string, string],
  en: readonly [string, string],
) => engagement(id, 'number', 'times', INTERACTIONS, fr, en);

const flag = <const Id extends string>(
  id: Id,
  needs: readonly Need[],
  fr: readonly [string, string],
  en: readonly [string, string],
) => engagement(id, 'flag', 'yes-no', needs, fr, en);

/** What a customer does besides buying, and how they may be spoken to. */
export const ENGAGEMENT_FEATURES = [
  engagement(
    'engagement_score',
    'number',
    'score',
    [],
    [
      'Score d’engagement',
      'De 0 à 100\u00a0: place parmi les clients aux points positifs, chaque interaction comptant son poids, divisé par deux tous les 90 jours (modifiable). Sans interactions, une approximation d’après les achats.',
    ],
    [
      'Engagement score',
      'From 0 to 100: rank among customers with positive points, each interaction counting its weight, halved every 90 days (can be changed). Without interactions, a proxy from purchases.',
    ],
  ),
  engagement(
    'engagement_level',
    'category',
    'level',
    [],
    [
      'Niveau d’engagement',
      'Haut pour le premier quart des clients aux points positifs, moyen pour les autres, bas sans points positifs.',
    ],
    [
      'Engagement level',
      'High for the top quarter of customers with positive points, medium for the others, low without positive points.',
    ],
  ),
  engagement(
    'last_interaction',
    'date',
    'date',
    INTERACTIONS,
    ['Dernière interaction', 'Jour de la dernière interaction, quel que soit son type.'],
    ['Last interaction', 'Day of the last interaction of any kind.'],
  ),
  counted(
    'opens',
    ['Ouvertures', 'Messages ouverts dans la fenêtre.'],
    ['Opens', 'Messages opened in the window.'],
  ),
  counted('clicks', ['Clics', 'Clics dans la fenêtre.'], ['Clicks', 'Clicks in the window.']),
  counted(
    'visits',
    ['Visites du site', 'Visites du site ou de l’application dans la fenêtre.'],
    ['Site visits', 'Visits to the site or the app in the window.'],
  ),
  counted(
    'store_visits',
    ['Visites en magasin', 'Passages en magasin notés dans la fenêtre.'],
    ['Store visits', 'Store visits recorded in the window.'],
  ),
  counted(
    'events',
    ['Événements', 'Événements suivis dans la fenêtre.'],
    ['Events', 'Events attended in the window.'],
  ),
  counted(
    'card_uses',
    ['Usages de la carte', 'Usages de la carte de fidélité dans la fenêtre.'],
    ['Card uses', 'Uses of the loyalty card in the window.'],
  ),
  counted(
    'surveys',
    ['Enquêtes', 'Enquêtes remplies dans la fenêtre.'],
    ['Surveys', 'Surveys answered in the window.'],
  ),
  counted(
    'reviews',
    ['Avis', 'Avis déposés dans la fenêtre.'],
    ['Reviews', 'Reviews written in the window.'],
  ),
  counted(
    'referrals',
    ['Parrainages', 'Parrainages dans la fenêtre.'],
    ['Referrals', 'Referrals in the window.'],
  ),
  counted(
    'complaints',
    ['Réclamations', 'Réclamations dans la fenêtre.'],
    ['Complaints', 'Complaints in the window.'],
  ),
  counted(
    'unsubscriptions',
    ['Désinscriptions', 'Désinscriptions dans la fenêtre.'],
    ['Unsubscriptions', 'Unsubscriptions in the window.'],
  ),
  engagement(
    'nps',
    'number',
    'note',
    INTERACTIONS,
    ['Note NPS', 'Dernière note de recommandation donnée, de 0 à 10.'],
    ['NPS rating', 'Last rating given of how likely they are to recommend, from 0 to 10.'],
  ),
  flag(
    'reachable_email',
    ['person.email', 'person.consent_email'],
    [
      'Joignable par e-mail',
      'A une adresse e-mail, a donné son accord et aucune désinscription n’est enregistrée.',
    ],
    [
      'Reachable by e-mail',
      'Has an e-mail address and consented, with no unsubscription recorded.',
    ],
  ),
  flag(
    'reachable_sms',
    ['person.phone', 'person.consent_sms'],
    ['Joignable par SMS', 'A un téléphone qui n’est pas un fixe français, et a donné son accord.'],
    ['Reachable by text message', 'Has a phone that is no French landline, and consented.'],
  ),
  flag(
    'reachable_phone',
    ['person.phone', 'person.consent_phone'],
    ['Joignable par téléphone', 'A un téléphone et a donné son accord.'],
    ['Reachable by phone', 'Has a phone and consented.'],
  ),
  flag(
    'reachable_post',
    ['person.address', 'person.consent_post'],
    ['Joignable par courrier', 'A une adresse postale et a donné son accord.'],
    ['Reachable by post', 'Has a postal address and consented.'],
  ),
  flag(
    'reachable',
    ['consent'],
    ['Joignable', 'Joignable par au moins un canal, avec son accord.'],
    ['Reachable', 'Reachable through at least one channel, with consent.'],
  ),
] as const;
