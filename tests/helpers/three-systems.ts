/**
 * A shop, its till and its e-mail tool, worked out by hand. Each names its customers in its own
 * way: the shop by number, the till by loyalty card, the e-mail tool by address.
 */
export const csv = (name: string, lines: readonly string[]) =>
  new File([lines.join('\n') + '\n'], name);

/** Names and homes that nobody else has, so that frequencies are those of a small real base. */
const OTHERS =
  'Abgrall Bourdonnec Cazenave Delacroix Etcheverry Faucheux Guillemot Hamonic Iribarne Jourdain Kerbrat Lacassagne Mercadier Nougaret Ollivier Peyronnet Quemener Rabouin Sarrazin Tournier'.split(
    ' ',
  );
const shopOnly = OTHERS.map(
  (name, i) =>
    `C${String(i + 11)};Camille;${name};${name.toLowerCase()}@mail.example;06${String(44_000_000 + 137 * i)};19${String(50 + i)}-04-1${String(i % 9)};${String(10_000 + 1_700 * i)};;oui`,
);

export const SHOP = csv('boutique_clients.csv', [
  'client_id;prenom;nom;email;telephone;date_naissance;code_postal;carte_fidelite;optin_email',
  'C01;Marie;Dupont;marie.dupont@mail.example;0612345678;1980-03-05;75011;9000001;oui',
  'C02;Paul;Martin;paul@mail.example;0622334455;1975-07-14;69003;;oui',
  'C03;Lucie;Bernardin;lucie.b@mail.example;0633445566;1990-01-20;33000;;non',
  'C04;Jeanne;Petitjean;petitjean@mail.example;0644556677;1960-11-11;59000;;oui',
  'C05;Henri;Petitjean;petitjean@mail.example;0655667788;1958-06-02;59000;;oui',
  'C06;Sophie;Leroyer;sophie@mail.example;0666778899;1985-05-05;13001;;oui',
  ...shopOnly,
]);
export const ORDERS = csv('boutique_commandes.csv', [
  'commande;client_id;date_commande;montant',
  'B1;C01;2025-01-10;100,00',
  'B2;C02;2025-01-11;20,50',
  'B3;C03;2025-01-12;30,00',
  'B4;C04;2025-01-13;40,00',
  'B5;C05;2025-01-14;50,00',
  'B6;C06;2025-01-15;60,00',
  ...OTHERS.map((_, i) => `B${String(i + 7)};C${String(i + 11)};2025-02-01;1,00`),
]);
const TILL = csv('caisse.csv', [
  'ticket;num_carte_fidelite;date_ticket;montant;prenom;nom;telephone;date_naissance;code_postal;email',
  'T1;9000001;2025-03-01;7,25;MARIE;DUPONT;;;;',
  'T2;9000002;2025-03-02;8,00;Paul;MARTIN;+33 6 22 33 44 55;;;',
  'T3;9000003;2025-03-03;9,00;Lucie;Bernadin;;20/01/1990;33000;',
  'T4;9000004;2025-03-04;10,00;Sophie;Leroyer;;02/02/1958;13008;sophie@mail.example',
  'T5;9000001;2025-03-05;2,75;MARIE;DUPONT;;;;',
]);
const MAIL = csv('emailing.csv', [
  'email;prenom;nom;optin_email',
  'Marie.Dupont@mail.example;Marie;Dupont;non',
  'lucie.b@mail.example;Lucie;;oui',
  'petitjean@mail.example;;;oui',
  'inconnue@mail.example;Zelda;Vandamme;oui',
]);

/** All of them, in the order of the sources `s1` to `s4`. */
export const THREE_SYSTEMS = [SHOP, ORDERS, TILL, MAIL];
