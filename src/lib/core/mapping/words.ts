/**
 * Words of labels and the one word that stands for each, so that `N° commande`,
 * `num_cde` and `Order No` read alike. One list per language: their use also tells
 * which language a file speaks.
 */
type WordList = Readonly<Record<string, string>>;

/** canonical word: its French synonyms, without accents, lower case. */
const FRENCH: WordList = {
  customer:
    'client clients cliente cli clt acheteur adherent abonne membre utilisateur consommateur',
  order: 'commande commandes cmd cmde cde cdes achat achats',
  sale: 'vente',
  sales: 'ventes',
  invoice: 'facture factures fact fac',
  num: 'n numero num nro',
  id: 'identifiant ident cle',
  ref: 'reference references',
  date: 'jour dt dat',
  time: 'heure horaire',
  amount: 'montant montants mt mnt mtt',
  price: 'prix px tarif',
  unit: 'unitaire unit unite pu',
  qty: 'quantite quantites qte qtes qt',
  count: 'nb nbre nombre',
  product: 'produit produits article articles art prod',
  name: 'nom',
  label: 'libelle lib intitule designation desig',
  prenom: 'prenom prenoms',
  email: 'courriel mel',
  phone: 'telephone tel portable gsm fixe mob',
  address: 'adresse adr rue voie',
  postcode: 'cp codepostal',
  city: 'ville commune localite',
  state: 'etat',
  department: 'departement dept dpt',
  country: 'pays',
  store: 'magasin magasins mag boutique enseigne agence pdv etablissement',
  channel: 'canal',
  category: 'categorie categories famille fam rayon univers',
  sub: 'sous',
  brand: 'marque',
  discount: 'remise remises rabais reduction ristourne',
  margin: 'marge benefice',
  birth: 'naissance ddn anniversaire ne',
  civility: 'civilite civ titre',
  gender: 'sexe genre',
  consent: 'consentement abonnement accord',
  post: 'courrier',
  company: 'societe entreprise organisation',
  sector: 'secteur activite',
  size: 'effectif effectifs taille',
  created: 'creation inscription adhesion entree',
  ship: 'expedition expedie livraison livre',
  send: 'envoi envoye',
  line: 'ligne lignes rang',
  payment: 'paiement reglement',
  due: 'echeance',
  update: 'modification modif maj',
  last: 'dernier derniere',
  mode: 'moyen',
  status: 'statut',
  home: 'rattachement origine prefere',
  event: 'evenement evt',
  value: 'valeur',
  turnover: 'chiffre affaires ca',
  card: 'carte',
  usual: 'habituel',
};

/** canonical word: its English synonyms. */
const ENGLISH: WordList = {
  customer: 'customers cust buyer shopper subscriber member user consumer purchaser',
  order: 'orders purchase purchases ord',
  transaction: 'transactions trans txn',
  invoice: 'invoices bill inv',
  ticket: 'receipt tickets receipts',
  num: 'no nr number nbr',
  id: 'ids identifier uid uuid guid key',
  ref: 'refs',
  date: 'day datetime timestamp',
  time: 'hour',
  amount: 'amt amounts',
  price: 'prices',
  qty: 'quantity quantities units',
  product: 'products item items',
  label: 'desc',
  first: 'firstname forename given fname',
  last: 'lname',
  surname: 'lastname',
  email: 'mail emails mails',
  phone: 'mobile cell cellphone telephones phones',
  address: 'addr street',
  postcode: 'zip zipcode',
  city: 'town suburb',
  department: 'county',
  store: 'stores shop outlet branch',
  category: 'cat family categories',
  brand: 'manufacturer',
  discount: 'discounts rebate',
  margin: 'profit',
  birth: 'dob birthday birthdate born',
  civility: 'salutation prefix',
  gender: 'sex',
  consent: 'optin optins subscribed permission accepts newsletter gdpr rgpd',
  post: 'mailing letter',
  company: 'organization firm',
  sector: 'industry',
  size: 'employees headcount',
  created: 'signup registration registered joined creation',
  ship: 'shipping shipped delivery delivered dispatch',
  send: 'sent',
  line: 'row index',
  payment: 'pay paid',
  update: 'updated modified',
  home: 'preferred favourite favorite',
  event: 'activity interaction',
  revenue: 'revenues',
  spend: 'spent spending',
};

function invert(list: WordList): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(list).flatMap(([word, synonyms]) =>
      synonyms.split(' ').map((s) => [s, word] as const),
    ),
  );
}

const FRENCH_WORDS = invert(FRENCH);
const ENGLISH_WORDS = invert(ENGLISH);
/** English words that are their own canonical word and are not French. */
const ENGLISH_ONLY = new Set(
  'customer order sale sales invoice amount price qty name first email phone address city country store channel category brand birth company sector size revenue unit state'.split(
    ' ',
  ),
);

/** The word that stands for this one; itself when it is not known. */
export function canonicalWord(word: string): string {
  return FRENCH_WORDS.get(word) ?? ENGLISH_WORDS.get(word) ?? word;
}

/** Which language a word betrays, when it is a word of one only. */
export function wordLanguage(word: string): 'fr' | 'en' | null {
  if (FRENCH_WORDS.has(word)) return 'fr';
  return ENGLISH_WORDS.has(word) || ENGLISH_ONLY.has(word) ? 'en' : null;
}

/** Words between words. */
export const LINK_WORDS: ReadonlySet<string> = new Set(
  'de d du des la le l les of the a au aux en par pour for s votre your et and on in'.split(' '),
);

/** Words that qualify a sum without changing what it is, in the order in which such columns are preferred. */
export const SUM_WORDS: ReadonlySet<string> = new Set(
  'ttc incl tax ht excl hors taxes net nets nette nettes brut brute gross eur euro euros usd dollar dollars gbp chf'.split(
    ' ',
  ),
);

/** A label that holds one of these says something else than the words beside it. */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  'ship line payment due update last type mode status count average mean max min expiry expiration return refund previous cumul cumule frequency recency budget days'.split(
    ' ',
  ),
);
