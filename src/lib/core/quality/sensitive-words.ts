import type { SensitiveKind } from './sensitive';

/**
 * Words of labels, in French then English, without accents and in the singular. A phrase of
 * several words holds when the label has all of them.
 */
export const LABEL_PHRASES: Readonly<Record<SensitiveKind, string>> = {
  health:
    'sante|maladie|pathologie|diagnostic|allergie|allergene|handicap|handicape|grossesse|enceinte|groupe sanguin|imc|diabete|diabetique|asthme|cancer|vaccin|vaccination|vaccine|medicament|traitement medical|antecedent medical|intolerance|taux invalidite|invalidite|' +
    'health|medical|disease|illness|diagnosis|allergy|allergie|disability|disabled|pregnancy|pregnant|blood type|blood group|bmi|diabete|diabetic|asthma|vaccinated|medication|health condition|intolerance',
  belief:
    'religion|religieux|religieuse|confession|culte|croyance|foi|paroisse|conviction religieuse|conviction philosophique|' +
    'religious|faith|belief|church|parish|denomination',
  politics:
    'politique|parti politique|opinion politique|sympathie politique|intention vote|vote|' +
    'political|politic|political party|party affiliation|voting intention|voter',
  origin:
    'ethnie|ethnique|origine ethnique|origine raciale|race|couleur peau|' +
    'ethnic|ethnicity|ethnic origin|racial|racial origin|skin color|skin colour',
  union: 'syndicat|syndique|syndical|trade union|union member|union membership|labor union',
  orientation:
    'orientation sexuelle|vie sexuelle|sexualite|homosexuel|' +
    'sexual orientation|sexuality|sex life|sexual preference',
  biometric:
    'biometrie|biometrique|empreinte digitale|genetique|adn|' +
    'biometric|biometry|fingerprint|genetic|dna',
};

/** Beside one of these, a word such as `health` or `race` speaks of goods, animals or documents. */
export const INNOCENT_WORDS: ReadonlySet<string> = new Set(
  (
    'produit product rayon categorie category famille family gamme beaute beauty achat purchase ' +
    'spend spending depense sale vente ca revenue panier basket order commande chien chat cheval ' +
    'animal dog cat horse pet breed confidentialite privacy cookie retour remboursement livraison ' +
    'return refund shipping amount montant date'
  ).split(' '),
);

/** Values that hardly stand for anything else, without accents, lower case, both languages. */
export const TYPICAL_VALUES: Readonly<Record<SensitiveKind, string>> = {
  health:
    'diabete|diabetique|diabete type 1|diabete type 2|asthme|asthmatique|hypertension|cancer|epilepsie|depression|handicap|handicape|rqth|enceinte|allergique|arachide|gluten|lactose|fruits a coque|intolerance au gluten|intolerance au lactose|maladie chronique|' +
    'diabetes|diabetic|type 1 diabetes|type 2 diabetes|asthma|asthmatic|epilepsy|disabled|pregnant|peanuts|nuts|gluten intolerance|lactose intolerance|chronic illness|o+|o-|a+|a-|b+|b-|ab+|ab-',
  belief:
    'catholique|protestant|protestante|musulman|musulmane|juif|juive|bouddhiste|hindou|hindoue|athee|agnostique|orthodoxe|chretien|chretienne|evangelique|temoin de jehovah|halal|casher|' +
    'catholic|muslim|jewish|buddhist|hindu|atheist|agnostic|orthodox|christian|evangelical|sikh|islam|judaism|christianity|buddhism|hinduism|christianisme|judaisme|bouddhisme|kosher',
  politics:
    'gauche|droite|extreme gauche|extreme droite|centre gauche|centre droit|ecologiste|socialiste|communiste|lfi|rassemblement national|les republicains|parti socialiste|renaissance|eelv|' +
    'left wing|right wing|far left|far right|democrat|republican|labour|conservative|liberal democrat|green party|socialist|communist',
  origin:
    'caucasien|caucasienne|maghrebin|maghrebine|afro-americain|africain|africaine|antillais|antillaise|metis|metisse|' +
    'caucasian|african american|african-american|hispanic|latino|black|white|asian|native american|mixed race|black british|white british',
  union:
    'cgt|cfdt|fo|force ouvriere|cfe-cgc|cftc|unsa|sud|solidaires|fsu|syndique|non syndique|' +
    'union member|non union|unison|unite the union|gmb|afl-cio|seiu|teamsters',
  orientation:
    'heterosexuel|heterosexuelle|homosexuel|homosexuelle|bisexuel|bisexuelle|lesbienne|asexuel|' +
    'heterosexual|homosexual|bisexual|gay|lesbian|straight|asexual|queer',
  biometric: '',
};
