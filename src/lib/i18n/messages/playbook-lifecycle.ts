import { card, type StartingCard } from '../playbook-card';

/** Cards of the states of the lifecycle, by segment id. */
export const lifecycleCards: Readonly<Record<string, StartingCard>> = {
  active: card(
    5,
    [
      'Entretenir le rythme sans le payer.',
      'L’actualité de vos rayons, au bon moment.',
      'Nouveautés et services\u00a0; les remises vont à ceux qui n’achètent plus.',
      'E-mail, application, magasin.',
      'Un peu avant la date attendue du prochain achat.',
    ],
    [
      'Keep the pace without paying for it.',
      'What is new in your departments, at the right time.',
      'New items and services; discounts go to those who no longer buy.',
      'E-mail, app, store.',
      'Shortly before the next purchase is expected.',
    ],
  ),
  new: card(
    10,
    [
      'Obtenir le deuxième achat.',
      'Bienvenue\u00a0: voici ce que vous pouvez attendre de nous.',
      'Série de bienvenue, puis avantage sur le deuxième achat.',
      'E-mail, et carte de fidélité proposée en magasin.',
      'Du 3e au 30e jour après le premier achat.',
    ],
    [
      'Win the second purchase.',
      'Welcome: here is what you can expect from us.',
      'Welcome series, then a reward on the second purchase.',
      'E-mail, and the loyalty card offered in store.',
      'From day 3 to day 30 after the first purchase.',
    ],
  ),
  come_back: card(
    5,
    [
      'Consolider le retour\u00a0: un deuxième achat vite.',
      'Ravis de vous revoir\u00a0: voici ce qui a changé.',
      'Remerciement, sélection proche de leur dernier achat.',
      'E-mail, puis SMS si l’accord est donné.',
      'Dans les 15 jours qui suivent le retour.',
    ],
    [
      'Consolidate the return: a second purchase soon.',
      'Glad to see you again: here is what has changed.',
      'Thanks, and a selection close to their last purchase.',
      'E-mail, then a text message where consent is given.',
      'Within 15 days of their return.',
    ],
  ),
  slowing: card(
    10,
    [
      'Provoquer l’achat qui tarde.',
      'Il est peut-être temps de refaire le plein.',
      'Rappel de réassort ou nouveauté de leur rayon, sans remise d’abord.',
      'E-mail, notification de l’application.',
      'Dès que l’intervalle habituel est dépassé de moitié.',
    ],
    [
      'Prompt the purchase that is late.',
      'It may be time to stock up again.',
      'A restocking reminder or a new item in their department, without a discount first.',
      'E-mail, app notification.',
      'As soon as the usual gap is exceeded by half.',
    ],
  ),
  at_risk: card(
    20,
    [
      'Reconquérir avant la rupture.',
      'Vous nous manquez\u00a0: que pouvons-nous faire de mieux\u00a0?',
      'Offre personnelle à durée limitée, adaptée à leur panier habituel.',
      'E-mail, puis SMS ou courrier pour les plus gros montants.',
      'Maintenant, une relance à deux semaines, puis plus rien.',
    ],
    [
      'Win them back before they break away.',
      'We miss you: what can we do better?',
      'A personal offer limited in time, matched to their usual basket.',
      'E-mail, then a text message or a letter for the greatest amounts.',
      'Now, one reminder after two weeks, then nothing more.',
    ],
  ),
  inactive: card(
    20,
    [
      'Réveiller ceux qui valent l’effort.',
      'Une bonne raison de revenir.',
      'Offre forte sur leur rayon préféré, une seule fois.',
      'E-mail\u00a0; courrier seulement si leur valeur passée le justifie.',
      'Aux temps forts\u00a0: soldes, rentrée, fin d’année.',
    ],
    [
      'Wake those who are worth the effort.',
      'A good reason to come back.',
      'A strong offer on their favourite department, once only.',
      'E-mail; a letter only where their past value justifies it.',
      'At peak times: sales, back-to-school, end of year.',
    ],
  ),
  lost: card(
    null,
    [
      'Arrêter la dépense et garder une base saine.',
      'Souhaitez-vous rester en contact avec nous\u00a0?',
      'Aucune\u00a0; proposer de mettre à jour les préférences.',
      'E-mail seulement.',
      'Une fois, puis retrait des envois faute de réponse.',
    ],
    [
      'Stop spending and keep a healthy base.',
      'Would you like to stay in touch with us?',
      'None; offer to update their preferences.',
      'E-mail only.',
      'Once, then removed from mailings without an answer.',
    ],
  ),
  prospect: card(
    15,
    [
      'Obtenir le premier achat.',
      'Découvrez-nous\u00a0: voici par où commencer.',
      'Offre de bienvenue valable sur la première commande.',
      'E-mail, invitation en magasin.',
      'Dans la semaine de l’inscription, puis au premier temps fort.',
    ],
    [
      'Win the first purchase.',
      'Discover us: here is where to start.',
      'A welcome offer valid on the first order.',
      'E-mail, invitation to the store.',
      'Within a week of signing up, then at the first peak time.',
    ],
  ),
};
