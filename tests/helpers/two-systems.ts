import { csv } from './three-systems';

/**
 * A shop and a till that both number their customers from 1, worked out by hand. Numbers 5 to 8
 * are in both files and name eight persons; shop 2 and till 9 are one person by e-mail.
 */
const SHOP = csv('clients_boutique.csv', [
  'client_id;prenom;nom;email;code_postal',
  '1;Marie;Abgrall;m.abgrall@mail.example;29200',
  '2;Paul;Bourdonnec;paul.bourdonnec@mail.example;69003',
  '3;Lucie;Cazenave;lcazenave@mail.example;64000',
  '4;Jeanne;Delacroix;jdel@mail.example;59000',
  '5;Henri;Etcheverry;etche@mail.example;64100',
  '6;Sophie;Faucheux;sophie.f@mail.example;13001',
  '7;Alain;Guillemot;guillemot7@mail.example;35000',
  '8;Nadia;Hamonic;nadia.h@mail.example;22000',
]);
const TILL = csv('clients_caisse.csv', [
  'num_client;prenom;nom;adresse_email;code_postal',
  '5;Bruno;Iribarne;bruno.i@mail.example;33000',
  '6;Carole;Jourdain;cjourdain@mail.example;31000',
  '7;Denis;Kerbrat;denis.k@mail.example;56000',
  '8;Elise;Lacassagne;elacassagne@mail.example;64000',
  '9;Paul;Bourdonnec;paul.bourdonnec@mail.example;69003',
  '10;Fanny;Mercadier;fanny.m@mail.example;34000',
  '11;Gilles;Nougaret;nougaret@mail.example;34200',
  '12;Irene;Ollivier;irene.o@mail.example;29000',
]);
/** Shop numbers, one purchase each: 10 for customer 1, 20 for customer 2... */
const SHOP_ORDERS = csv('commandes.csv', [
  'commande;client_id;date_commande;montant',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => `B${id};${id};2025-01-0${id};${id}0,00`),
]);
/** Till numbers, one purchase each: 5.00 for customer 5, 6.00 for customer 6... */
const TICKETS = csv('tickets.csv', [
  'ticket;client_id;date_ticket;montant',
  ...[5, 6, 7, 8, 9, 10, 11, 12].map((id) => `T${id};${id};2025-02-01;${id},00`),
]);
/** Opened by till customer 6. */
const OPENS = csv('ouvertures.csv', [
  'client_id;event;event_date',
  '6;open;2025-03-02',
  '12;open;2025-03-03',
]);

/** In the order of the sources `s1` to `s5`. */
export const TWO_SYSTEMS = [SHOP, TILL, SHOP_ORDERS, TICKETS, OPENS];

/**
 * One numbering, two years apart: of ten customers three moved (other postcode and phone), three
 * married (other last name and e-mail), one did both, one card went to another person of
 * another name, two stayed as they were.
 */
export const SAME_SYSTEM = [
  csv('clients_2023.csv', [
    'client_id;prenom;nom;email;telephone;code_postal',
    '1;Marie;Abgrall;m.abgrall@mail.example;0611000001;29200',
    '2;Paul;Bourdonnec;paul.b@mail.example;0611000002;69003',
    '3;Lucie;Cazenave;lcazenave@mail.example;0611000003;64000',
    '4;Jeanne;Delacroix;jdel@mail.example;0611000004;59000',
    '5;Helene;Etcheverry;etche@mail.example;0611000005;64100',
    '6;Sophie;Faucheux;sophie.f@mail.example;0611000006;13001',
    '7;Anne;Guillemot;guillemot7@mail.example;0611000007;35000',
    '8;Nadia;Hamonic;nadia.h@mail.example;0611000008;22000',
    '9;Bruno;Iribarne;bruno.i@mail.example;0611000009;33000',
    '10;Carole;Jourdain;cjourdain@mail.example;0611000010;31000',
  ]),
  csv('fidelite_2025.csv', [
    'num_client;prenom;nom;email;telephone;code_postal',
    '1;MARIE;ABGRALL;m.abgrall@mail.example;0722000001;75011',
    '2;PAUL;BOURDONNEC;paul.b@mail.example;0722000002;13005',
    '3;LUCIE;CAZENAVE;lcazenave@mail.example;0722000003;44000',
    '4;JEANNE;PEYRONNET;jeanne.p@mail.example;0611000004;59000',
    '5;HELENE;QUEMENER;helene.q@mail.example;0611000005;64100',
    '6;SOPHIE;RABOUIN;srabouin@mail.example;;13001',
    '7;ANNE;SARRAZIN;anne.sarrazin@mail.example;0722000007;67000',
    '8;VICTOR;TOURNIER;vtournier@mail.example;0722000008;80000',
    '9;BRUNO;IRIBARNE;bruno.i@mail.example;0611000009;33000',
    '10;CAROLE;JOURDAIN;cjourdain@mail.example;0611000010;31000',
  ]),
  csv('achats.csv', [
    'commande;client_id;date_commande;montant',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((id) => `A${id};${id};2025-01-10;${id},00`),
  ]),
];
