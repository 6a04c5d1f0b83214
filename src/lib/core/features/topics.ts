import { foldName } from '../geo/country';
import type { OtherAttribute } from './attribute-values';

/**
 * What an attribute that no role names may be about, by the words of its label, without case and
 * accents. The first topic whose pattern is found takes the attribute.
 */
const TOPIC_WORDS = {
  account_manager:
    /\b(account (manager|owner)|key account|sales ?(rep|person|man|owner)|commercial|charge d ?(affaires?|comptes?)|responsable (de )?compte|gestionnaire|conseiller|kam)\b/,
  potential: /\b(potentiel|potential)\b/,
  share_of_wallet:
    /\b(share of wallet|wallet share|part (de )?portefeuille|taux de nourriture|sow)\b/,
  sites:
    /\b((nb|nbre|nombre|number|n) (de |d |of )?(sites?|etablissements?|locations?|branches)|sites)\b/,
  family:
    /\b(situation (familiale|matrimoniale|maritale)|etat civil|famil(y|ial|iale)|marital|(nb|nbre|nombre|number|n) (d |de |of )?(enfants?|children|kids)|enfants?|children|foyer|household)\b/,
  profession:
    /\b(profession(nelle)?|metier|occupation|job|csp|pcs|categorie socio ?professionnelle|socio ?pro|fonction)\b/,
  income: /\b(revenus?|income|salaires?|salary|earnings)\b/,
  education: /\b(diplomes?|etudes|niveau d ?etudes?|education|degree|formation)\b/,
  housing:
    /\b(logement|habitat|habitation|housing|dwelling|locataire|proprietaire|tenant|home ?owner)\b/,
  life_cycle: /\b(cycle de vie|life ?cycle|life ?stage|moment de vie|etape de vie)\b/,
  interests: /\b(centres? d ?interets?|interets?|interests?|loisirs?|hobb(y|ies)|passions?)\b/,
  opinions: /\b(opinions?|attitudes?|valeurs|values)\b/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type AttributeTopic = keyof typeof TOPIC_WORDS;
const TOPICS = Object.keys(TOPIC_WORDS) as readonly AttributeTopic[];

/** What a column is about, by its label; null when no words tell. */
function topicOf(label: string): AttributeTopic | null {
  const name = foldName(label);
  return TOPICS.find((topic) => TOPIC_WORDS[topic].test(name)) ?? null;
}

/** The attribute that speaks of each topic: the first in the order of the files. */
export function topicsOf(
  attributes: readonly OtherAttribute[],
): ReadonlyMap<AttributeTopic, OtherAttribute> {
  const found = new Map<AttributeTopic, OtherAttribute>();
  for (const attribute of attributes) {
    const topic = topicOf(attribute.label);
    if (topic !== null && !found.has(topic)) found.set(topic, attribute);
  }
  return found;
}

/** A question of a survey: a label that asks, or is numbered as in a questionnaire. */
export function isQuestion(label: string): boolean {
  return /\?\s*$|^\s*q(uestion)?\s*\d+\b/i.test(label);
}
