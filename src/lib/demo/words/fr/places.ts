import { towns } from '../towns';
import type { PlaceWords } from '../types';

const home = 'France';

/** Real towns with real postcodes; the streets are the kind every town has. */
export const places: PlaceWords = {
  home,
  streets: [
    'rue des Lilas', 'avenue de la République', "rue de l'Église", 'place du Marché', 'chemin des Vignes', 'rue Haute',
    "impasse de l'Étang", 'boulevard des Tilleuls', "allée de l'Orée-du-Bois", 'rue du Four à Pain', 'rue des Écoles',
    "rue d'Avril", 'quai des Mouettes', 'route de la Forêt', 'rue du Pré-Clos', 'rue des Sœurs-Grises', 'cours des Platanes',
    'rue du Vieux-Puits', "sentier de l'Âne", 'rue de la Fontaine', 'rue des Cerisiers', "montée de l'Aubépine",
  ],
  addresses: [
    '{n} {street}', '{n} {street}', '{n} {street}', '{n} {street}', '{n} bis {street}', '{n}, {street}',
    'Bât. C ; {n} {street}', 'Rés. "Les Hirondelles", {n} {street}', "{n} {street}, appt. d'en haut",
  ],
  towns: [
    ...towns('PAR', home, 'Paris|75003|75004|75011|75012|75018|75020', 'Montreuil|93100', 'Vincennes|94300'),
    ...towns('PAS', home, 'Paris|75013|75014|75015', "L'Haÿ-les-Roses|94240", 'Issy-les-Moulineaux|92130', 'Versailles|78000'),
    ...towns('LYO', home, 'Lyon|69002|69003|69006|69007', 'Villeurbanne|69100', 'Saint-Étienne|42000', "Bourg-en-Bresse|01000"),
    ...towns('MAR', home, 'Marseille|13006|13007|13008', 'Aix-en-Provence|13100', 'Aubagne|13400'),
    ...towns('BOR', home, 'Bordeaux|33000|33200', 'Mérignac|33700', 'Pessac|33600', 'Périgueux|24000'),
    ...towns('LIL', home, 'Lille|59000|59800', "Villeneuve-d'Ascq|59650", 'Roubaix|59100', 'Béthune|62400'),
    ...towns('NAN', home, 'Nantes|44000|44200', 'Saint-Nazaire|44600', 'Rezé|44400', 'Angers|49000'),
    ...towns('TOU', home, 'Toulouse|31000|31400', 'Blagnac|31700', 'Montauban|82000'),
    ...towns('STR', home, 'Strasbourg|67000|67200', 'Sélestat|67600', 'Colmar|68000'),
    ...towns('NIC', home, 'Nice|06000|06200', 'Antibes|06600', 'Saint-Laurent-du-Var|06700'),
    ...towns('REN', home, 'Rennes|35000|35200', 'Saint-Malo|35400', 'Fougères|35300', 'Vitré|35500'),
    ...towns('ANN', home, 'Annecy|74000', 'Chambéry|73000', 'Thonon-les-Bains|74200'),
    ...towns('WEB', home, 'Orléans|45000', 'Clermont-Ferrand|63000', 'Besançon|25000', 'Limoges|87000', 'Ajaccio|20000', 'Le Mans|72000'),
    ...towns('WEB', home, 'Saint-Denis|97400', 'Rodez|12000', 'Châlons-en-Champagne|51000', 'Évreux|27000', 'Nîmes|30000'),
  ],
  abroad: [
    ...towns('', 'Belgique', 'Bruxelles|1000|1050', 'Liège|4000', 'Namur|5000'),
    ...towns('', 'Suisse', 'Genève|1204', 'Lausanne|1003', 'Neuchâtel|2000'),
    ...towns('', 'Luxembourg', 'Luxembourg|L-1855'),
    ...towns('', 'Allemagne', 'Köln|50667', 'München|80331'),
    ...towns('', 'Italie', 'Torino|10121'),
    ...towns('', 'Royaume-Uni', 'London|SW7 #@@'),
  ],
  stores: [
    { code: 'PAR', name: 'Paris Marais', opens: '2012-03-01', visitors: 8 },
    { code: 'PAS', name: 'Paris Vaugirard', opens: '2016-09-10', visitors: 2 },
    { code: 'LYO', name: "Lyon Presqu'île", opens: '2014-04-05', visitors: 2 },
    { code: 'MAR', name: 'Marseille', opens: '2015-05-02', visitors: 2 },
    { code: 'BOR', name: 'Bordeaux', opens: '2015-10-17', visitors: 2 },
    { code: 'LIL', name: 'Lille', opens: '2013-11-09', visitors: 1 },
    { code: 'NAN', name: 'Nantes', opens: '2017-03-18', visitors: 1 },
    { code: 'TOU', name: 'Toulouse', opens: '2018-06-02', visitors: 1 },
    { code: 'STR', name: 'Strasbourg', opens: '2019-11-23', visitors: 2 },
    { code: 'NIC', name: 'Nice', opens: '2020-07-04', visitors: 4 },
    { code: 'REN', name: 'Rennes', opens: '2023-09-09', visitors: 1 },
    { code: 'ANN', name: 'Annecy', opens: '2024-10-05', visitors: 3 },
    { code: 'WEB', name: 'E-shop', opens: '2012-03-01', visitors: 0 },
  ],
};
