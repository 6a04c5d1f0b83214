import { foldName } from '../geo/country';

/**
 * How files name what happened, in French and English: patterns over the folded text (without
 * case, accents and punctuation), in the syntax that RE2 and JavaScript share. The first that is
 * found decides.
 */
const KIND_PATTERNS = {
  unsubscribe: 'desinscri|desabonn|unsubscri|opt ?out|\\bstop sms\\b|resili',
  complaint: 'reclamation|plainte|complain|litige|mecontent|\\bclaims?\\b',
  nps: '\\bnps\\b|net promoter',
  survey: 'enquete|sondage|questionnaire|survey|\\bpoll\\b|satisfaction',
  referral: 'parrain|filleul|referral|referred|refer a friend|recommand|recommend',
  review: '\\bavis\\b|review|temoignage|testimonial|\\brating|commentaire|\\bcomments?\\b',
  event:
    '\\b(evts?|even|evenements?|events?|ateliers?|workshops?|webinaires?|webinars?|conferences?|vernissages?|ventes? privees?)\\b',
  card: '\\b(carte|card|fidelite|loyalty)\\b',
  'store-visit':
    '\\b(visites?|visits?|visited|passages?|venue)\\b.*\\b(magasins?|boutiques?|stores?|shops?|agences?|branch|showroom)\\b|\\b(magasin|boutique|store|shop|agence|branch|showroom) (visites?|visits?|passages?)\\b|\\bin store\\b|\\bpassage\\b',
  click: 'clic\\b|clics\\b|click|clique',
  visit:
    '\\b(visites?|visits?|visited|sessions?|navigation|browse|browsing|connexions?|logins?|log in|page ?views?|pages? vues?|app open|ouverture app(li)?)\\b|pageview',
  open: '\\bouv|opened|\\bopens?\\b|mailopen|emailopen|\\blecture\\b',
} as const satisfies Readonly<Record<string, string>>;

/** What a customer did with the brand besides buying. */
export type InteractionKind = keyof typeof KIND_PATTERNS;
export const INTERACTION_KINDS = Object.keys(KIND_PATTERNS) as readonly InteractionKind[];

/** What stands for a kind in files: a pattern over the folded text, for JavaScript and for the engine. */
export function kindPattern(kind: InteractionKind): string {
  return KIND_PATTERNS[kind];
}

/** What the text of an interaction says; null when it is not known, and then it weighs nothing. */
export function interactionKind(written: string): InteractionKind | null {
  const name = foldName(written);
  return INTERACTION_KINDS.find((kind) => new RegExp(KIND_PATTERNS[kind]).test(name)) ?? null;
}
