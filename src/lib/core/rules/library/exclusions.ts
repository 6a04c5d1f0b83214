import { rulesFor } from './library';
import { all, ALWAYS, any, bought, days, lastDays, neverBought, no, number, tagged } from './make';

const exclude = rulesFor('exclusions');

/** Whom to leave out of a mailing. */
export const EXCLUSION_RULES = [
  exclude(
    'just-bought',
    [],
    () => bought({ period: lastDays(15) }),
    [
      'Viennent d’acheter',
      'Un achat dans les quinze derniers jours\u00a0: une relance maintenant agacerait.',
    ],
    ['Just bought', 'A purchase in the last fifteen days: a reminder now would annoy.'],
  ),
  exclude(
    'unreachable',
    ['consent'],
    () => no('reachable'),
    ['Injoignables', 'Aucun canal ouvert\u00a0: ni consentement ni adresse utilisable.'],
    ['Not reachable', 'No open channel: neither consent nor a usable address.'],
  ),
  exclude(
    'no-email',
    ['person.email', 'person.consent_email'],
    () => no('reachable_email'),
    [
      'Pas d’e-mail possible',
      'Refus, désinscription ou adresse inutilisable\u00a0: à exclure de tout envoi d’e-mail.',
    ],
    ['No e-mail possible', 'Refused, unsubscribed or unusable address: leave out of every e-mail.'],
  ),
  exclude(
    'complained',
    ['interactions'],
    () => number('complaints', 'from', 1),
    ['Ont réclamé', 'Au moins une réclamation\u00a0: vérifiez qu’elle est close avant d’écrire.'],
    ['Complained', 'At least one complaint: make sure it is settled before writing.'],
  ),
  exclude(
    'unsubscribed',
    ['interactions'],
    () => number('unsubscriptions', 'from', 1),
    ['Désinscrits', 'Ils se sont désinscrits au moins une fois.'],
    ['Unsubscribed', 'They unsubscribed at least once.'],
  ),
  exclude(
    'only-returns',
    [],
    () => all(number('returned_amount', 'above', 0), number('monetary_sum', 'upTo', 0)),
    ['Ont tout rendu', 'Leurs retours effacent leurs achats.'],
    ['Returned everything', 'Their returns cancel their purchases.'],
  ),
  exclude(
    'many-returns',
    [],
    () => all(number('returns_rate', 'from', 0.3), days({ period: ALWAYS }, 'from', 2)),
    ['Rendent beaucoup', 'Au moins 30\u00a0% de ce qu’ils achètent revient.'],
    ['Return a lot', 'At least 30% of what they buy comes back.'],
  ),
  exclude(
    'prospects',
    [],
    () => neverBought({ period: ALWAYS }),
    ['N’ont jamais acheté', 'Dans la base sans aucun achat\u00a0: à traiter comme des prospects.'],
    ['Never bought', 'In the base without any purchase: to be treated as prospects.'],
  ),
  exclude(
    'put-aside',
    ['tags'],
    ({ putAside }) => (putAside.length === 0 ? null : tagged(putAside)),
    [
      'Mis de côté à la main',
      'Ils portent une étiquette qui demande de les exclure\u00a0: presse, salariés, litige…',
    ],
    ['Put aside by hand', 'They have a tag that asks to leave them out: press, staff, dispute…'],
  ),
  exclude(
    'hardly-active',
    ['interactions'],
    () =>
      all(
        number('opens', 'equal', 0),
        number('clicks', 'equal', 0),
        any(number('recency', 'above', 730), neverBought({ period: ALWAYS })),
      ),
    [
      'N’ouvrent rien, n’achètent plus',
      'Ni ouverture ni clic, et aucun achat depuis deux ans\u00a0: les garder abîme la réputation de vos envois.',
    ],
    [
      'Open nothing, buy no more',
      'Neither an open nor a click, and no purchase for two years: keeping them harms the reputation of your mailings.',
    ],
  ),
] as const;
