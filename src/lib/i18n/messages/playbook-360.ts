import { card, type StartingCard } from '../playbook-card';

/** Cards of the ten segments of value and engagement, by segment id. */
export const valueEngagementCards: Readonly<Record<string, StartingCard>> = {
  ambassadors: card(
    0,
    [
      'Leur donner la parole et les moyens de recommander.',
      'Votre avis compte\u00a0: venez essayer, donner votre avis, parrainer.',
      'Avant-premières, invitations, parrainage récompensé\u00a0; pas de remise.',
      'Contact personnel, communauté, événements.',
      'À chaque lancement et après chaque avis déposé.',
    ],
    [
      'Give them a voice and the means to recommend.',
      'Your opinion counts: come and try, review, refer a friend.',
      'Previews, invitations, rewarded referral; no discount.',
      'Personal contact, community, events.',
      'At each launch and after each review.',
    ],
  ),
  established_loyals: card(
    5,
    [
      'Renforcer le lien avec ceux qui achètent sans participer.',
      'Vous nous faites confiance depuis longtemps\u00a0: merci.',
      'Remerciement sans condition, invitation à donner un avis, service réservé.',
      'E-mail sobre, message en caisse ou du conseiller.',
      'À la date anniversaire de leur premier achat, après un gros achat.',
    ],
    [
      'Strengthen the tie with those who buy without taking part.',
      'You have trusted us for a long time: thank you.',
      'Thanks without conditions, an invitation to review, a reserved service.',
      'A sober e-mail, a message at the till or from the adviser.',
      'On the anniversary of their first purchase, after a large purchase.',
    ],
  ),
  rising_stars: card(
    10,
    [
      'Convertir l’enthousiasme en achats.',
      'Vous aimez la marque\u00a0: voici de quoi aller plus loin.',
      'Montée en gamme, avantage à partir d’un panier supérieur au leur.',
      'E-mail et réseaux sociaux, là où ils réagissent.',
      'Dans les jours qui suivent un clic, une visite ou un avis.',
    ],
    [
      'Turn enthusiasm into purchases.',
      'You love the brand: here is how to go further.',
      'Trading up, a reward from a basket above their usual one.',
      'E-mail and social networks, where they respond.',
      'In the days after a click, a visit or a review.',
    ],
  ),
  regulars: card(
    10,
    [
      'Faire grandir le panier ou la fréquence, pas les deux à la fois.',
      'Une idée de plus pour votre prochain achat.',
      'Ventes complémentaires de leurs rayons, points bonus.',
      'E-mail.',
      'Avant leur date d’achat habituelle.',
    ],
    [
      'Grow the basket or the frequency, not both at once.',
      'One more idea for your next purchase.',
      'Cross-selling in their departments, bonus points.',
      'E-mail.',
      'Before their usual purchase date.',
    ],
  ),
  small_basket_fans: card(
    5,
    [
      'Valoriser leur influence plus que leur panier.',
      'Merci de parler de nous\u00a0: partagez ce que vous aimez.',
      'Récompense du parrainage et des avis, petits produits de découverte.',
      'Réseaux sociaux, e-mail, communauté.',
      'Après une interaction, lors de jeux et de lancements.',
    ],
    [
      'Value their influence more than their basket.',
      'Thank you for talking about us: share what you love.',
      'Rewards for referrals and reviews, small discovery products.',
      'Social networks, e-mail, community.',
      'After an interaction, at contests and launches.',
    ],
  ),
  occasionals: card(
    10,
    [
      'Gagner un achat de plus dans l’année.',
      'Le bon produit pour l’occasion qui approche.',
      'Idées liées au calendrier, avantage sur un deuxième rayon.',
      'E-mail.',
      'Trois semaines avant les temps forts où ils achètent.',
    ],
    [
      'Win one more purchase in the year.',
      'The right product for the occasion ahead.',
      'Ideas tied to the calendar, a reward on a second department.',
      'E-mail.',
      'Three weeks before the peak times when they buy.',
    ],
  ),
  opportunists: card(
    15,
    [
      'Vendre avec profit, sans chercher à les attacher.',
      'Les bonnes affaires du moment.',
      'Fins de série et lots\u00a0; surveiller la marge.',
      'E-mail, peu fréquent.',
      'Pendant les soldes et les opérations commerciales.',
    ],
    [
      'Sell at a profit, without trying to attach them.',
      'The good deals of the moment.',
      'Ends of range and bundles; watch the margin.',
      'E-mail, not often.',
      'During the sales and promotional operations.',
    ],
  ),
  at_risk_actives: card(
    15,
    [
      'Retrouver un lien avant que l’habitude ne cède.',
      'Que pourrions-nous faire mieux pour vous\u00a0?',
      'Enquête courte suivie d’un geste, aide ou service après-vente d’abord.',
      'E-mail personnel\u00a0; appel si une réclamation est ouverte.',
      'Après une réclamation, ou au premier achat en retard.',
    ],
    [
      'Restore a tie before the habit breaks.',
      'What could we do better for you?',
      'A short survey followed by a gesture; help and after-sales first.',
      'Personal e-mail; a call if a complaint is open.',
      'After a complaint, or at the first late purchase.',
    ],
  ),
  engaged_inactives: card(
    20,
    [
      'Transformer l’intérêt qui reste en un achat de retour.',
      'Vous nous suivez toujours\u00a0: retrouvons-nous.',
      'Offre de retour sur ce qu’ils regardent ou ouvrent.',
      'Le canal où ils réagissent encore\u00a0: e-mail, site, réseaux.',
      'Dans les 48 heures qui suivent une ouverture, un clic ou une visite.',
    ],
    [
      'Turn the interest that remains into a come-back purchase.',
      'You still follow us: let us meet again.',
      'A come-back offer on what they look at or open.',
      'The channel where they still respond: e-mail, site, networks.',
      'Within 48 hours of an open, a click or a visit.',
    ],
  ),
  lost: card(
    null,
    [
      'Arrêter la dépense\u00a0; garder seulement le souvenir de la marque.',
      'Souhaitez-vous encore recevoir de nos nouvelles\u00a0?',
      'Aucune\u00a0; au plus un message de retour par an.',
      'E-mail seulement.',
      'Une fois par an, puis retrait des envois.',
    ],
    [
      'Stop spending; only keep the brand in mind.',
      'Would you still like to hear from us?',
      'None; at most one come-back message a year.',
      'E-mail only.',
      'Once a year, then removed from mailings.',
    ],
  ),
};
