import { card, type StartingCard } from '../playbook-card';

/** Cards of segments that nobody wrote one for, by what the segment weighs. */
export const genericCards: Readonly<
  Record<'strong' | 'even' | 'light' | 'silent' | 'outside', StartingCard>
> = {
  /** Its share of revenue is well above its share of customers. */
  strong: card(
    5,
    [
      'Les garder\u00a0: ils pèsent plus que leur nombre.',
      'Merci de votre confiance\u00a0: voici ce que nous vous réservons.',
      'Services et avant-premières plutôt que remises.',
      'Contact personnel autant que possible.',
      'Autour de leurs dates d’achat habituelles.',
    ],
    [
      'Keep them: they weigh more than their number.',
      'Thank you for your trust: here is what we keep for you.',
      'Services and previews rather than discounts.',
      'Personal contact wherever possible.',
      'Around their usual purchase dates.',
    ],
  ),
  even: card(
    10,
    [
      'Faire progresser leur panier ou leur fréquence.',
      'Une sélection qui leur ressemble.',
      'Ventes complémentaires tirées de ce qui les distingue, ci-contre.',
      'E-mail.',
      'Aux moments où ils achètent le plus.',
    ],
    [
      'Grow their basket or their frequency.',
      'A selection that suits them.',
      'Cross-selling drawn from what sets them apart, on this page.',
      'E-mail.',
      'At the times when they buy most.',
    ],
  ),
  /** Its share of revenue is well below its share of customers. */
  light: card(
    15,
    [
      'Activer à bas coût, et repérer ceux qui peuvent grandir.',
      'Une bonne raison de revenir.',
      'Offre simple sur les meilleures ventes.',
      'E-mail automatique.',
      'Aux temps forts de l’année.',
    ],
    [
      'Activate at low cost, and spot those who can grow.',
      'A good reason to come back.',
      'A simple offer on best sellers.',
      'Automatic e-mail.',
      'At the peak times of the year.',
    ],
  ),
  /** Nobody in it bought anything. */
  silent: card(
    15,
    [
      'Obtenir un achat, ou cesser de solliciter.',
      'Découvrez-nous\u00a0: voici par où commencer.',
      'Offre de bienvenue, une seule fois.',
      'E-mail, avec l’accord de la personne.',
      'À l’entrée dans la base, puis au premier temps fort.',
    ],
    [
      'Win a purchase, or stop asking.',
      'Discover us: here is where to start.',
      'A welcome offer, once only.',
      'E-mail, with the person’s consent.',
      'On entering the base, then at the first peak time.',
    ],
  ),
  /** Those whom the segmentation leaves out, or of whom the base does not say. */
  outside: card(
    null,
    [
      'Aucune action propre\u00a0: le plan d’animation commun suffit.',
      'Le message général de la marque.',
      'Aucune offre propre à ce groupe.',
      'Les envois communs à toute la base.',
      'Avec le plan d’animation général.',
    ],
    [
      'No action of their own: the common campaign plan is enough.',
      'The general message of the brand.',
      'No offer of their own.',
      'Mailings common to the whole base.',
      'With the general campaign plan.',
    ],
  ),
};
