import { card, type StartingCard } from '../playbook-card';
import { rfmCards } from './playbook-rfm';

const protect = card(
  0,
  [
    'Protéger le chiffre d’affaires\u00a0: n’en perdre aucun.',
    'Un interlocuteur et un service à la hauteur de votre fidélité.',
    'Services réservés, priorité en cas de rupture, invitations\u00a0; pas de remise.',
    'Contact nommé\u00a0: conseiller, magasin, courrier soigné.',
    'Toute l’année\u00a0; alerte dès qu’un achat tarde.',
  ],
  [
    'Protect revenue: lose none of them.',
    'A named contact and a service worthy of your loyalty.',
    'Reserved services, priority when stock is short, invitations; no discount.',
    'A named contact: adviser, store, careful letter.',
    'All year round; an alert as soon as a purchase is late.',
  ],
);

const grow = card(
  10,
  [
    'Les faire passer au niveau supérieur.',
    'Encore un pas, et ces avantages sont à vous.',
    'Avantage à partir d’un panier ou d’un cumul un peu au-dessus du leur.',
    'E-mail, message en caisse.',
    'Avant leur prochain achat, et à l’approche du seuil.',
  ],
  [
    'Move them up to the next tier.',
    'One more step, and these rewards are yours.',
    'A reward from a basket or a total slightly above theirs.',
    'E-mail, message at the till.',
    'Before their next purchase, and close to the threshold.',
  ],
);

const automate = card(
  15,
  [
    'Servir à bas coût, repérer ceux qui peuvent grandir.',
    'L’essentiel de nos offres, sans superflu.',
    'Offres communes, meilleures ventes, lots.',
    'E-mail automatique\u00a0; aucun canal payant.',
    'Aux temps forts de l’année.',
  ],
  [
    'Serve at low cost, spot those who can grow.',
    'The essentials of our offers, nothing more.',
    'Common offers, best sellers, bundles.',
    'Automatic e-mail; no paid channel.',
    'At the peak times of the year.',
  ],
);

const watch = card(
  5,
  [
    'Les garder près du sommet\u00a0: ils sont la relève des meilleurs.',
    'Vous êtes tout près de nos meilleurs clients.',
    'Accès d’essai aux services des meilleurs, ventes complémentaires.',
    'E-mail personnel, conseiller pour les plus gros paniers.',
    'Au moment de leur achat habituel, et dès qu’il tarde.',
  ],
  [
    'Keep them near the top: they are the next best customers.',
    'You are very close to our best customers.',
    'Trial access to the services of the best, cross-selling.',
    'Personal e-mail, the adviser for the largest baskets.',
    'When they usually buy, and as soon as it is late.',
  ],
);

const second = card(
  10,
  [
    'Obtenir un achat de plus, sans entamer la marge.',
    'Une idée simple pour votre prochaine visite.',
    'Produit complémentaire du dernier achat, livraison ou service offert.',
    'E-mail.',
    'Un mois après leur dernier achat, puis aux temps forts.',
  ],
  [
    'Win one more purchase, without eating the margin.',
    'A simple idea for your next visit.',
    'A product that goes with the last purchase, free delivery or service.',
    'E-mail.',
    'A month after their last purchase, then at peak times.',
  ],
);

const rest = rfmCards['rest'];

/** Cards of value tiers of every name, by segment id. */
export const tierCards: Readonly<Record<string, StartingCard>> = {
  large: protect,
  medium: grow,
  small: automate,
  a: protect,
  b: grow,
  c: automate,
  d1: protect,
  d2: watch,
  d3: watch,
  d4: grow,
  d5: grow,
  d6: second,
  d7: second,
  d8: automate,
  d9: automate,
  d10: automate,
  ...(rest ? { rest } : {}),
};
