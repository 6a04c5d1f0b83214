import { expect, test } from 'vitest';
import { interactionKind } from './interactions';

test.each([
  ['open', 'Ouverture|ouverture e-mail|Email opened|open|OPENS|Mail ouvert|email_open|Lecture'],
  ['click', 'Clic|clics|Click|email_click|Lien cliqué|Clicked link'],
  ['visit', 'visite site|Visite|Site visit|Page view|pages vues|Session|Connexion|login|pageview'],
  ['store-visit', 'Visite en magasin|Passage boutique|store visit|Visited store|passage'],
  ['event', 'évt boutique|Événement|Event attended|Atelier|Webinar|vente privée'],
  ['card', 'Carte fidélité|Loyalty card|usage carte'],
  ['survey', 'Enquête|Sondage|Survey answered|Questionnaire de satisfaction'],
  ['nps', 'NPS|Enquête NPS|nps_survey|Net Promoter Score'],
  ['review', 'Avis|avis produit|Review|Témoignage|Rating'],
  ['referral', 'Parrainage|Referral|Recommandation|Filleul'],
  ['complaint', 'Réclamation|Complaint|Plainte|Litige|client mécontent|Claim'],
  [
    'unsubscribe',
    'Désinscription|Unsubscribe|Désabonnement|opt-out|STOP SMS|unsubscribed from e-mail',
  ],
  [null, 'Envoi|Sent|Bounce|Achat||42|Réouverture de compte'],
])('%s is read in %s', (kind, list) => {
  expect(list.split('|').map((written) => [written, interactionKind(written)])).toEqual(
    list.split('|').map((written) => [written, kind]),
  );
});
