import { towns } from '../towns';
import type { PlaceWords } from '../types';

const home = 'United Kingdom';

/** Real towns with real postcode districts; the streets are the kind every town has. */
export const places: PlaceWords = {
  home,
  streets: [
    'High Street', 'Church Lane', 'Station Road', 'Elm Grove', "Queen's Terrace", 'Mill Lane', "St Mary's Close",
    'Victoria Road', 'The Green', 'Orchard Way', 'Bridge Street', 'Hawthorn Avenue', "King's Parade", 'Meadow View',
    'Chapel Street', 'Lime Walk', "Baker's Yard", 'Springfield Crescent', 'Harbour Row', 'Sycamore Drive', 'Cobbler Lane',
    "Friar's Gate",
  ],
  addresses: [
    '{n} {street}', '{n} {street}', '{n} {street}', '{n} {street}', '{n}A {street}', 'Flat 3, {n} {street}',
    'Top flat, {n} {street}', '"The Swallows", {n} {street}', '{n} {street} (rear entrance)',
  ],
  towns: [
    ...towns('LON', home, 'London|N1 #@@|E8 #@@|NW3 #@@|SE5 #@@|SW4 #@@', 'Croydon|CR0 #@@', 'Watford|WD17 #@@'),
    ...towns('RIC', home, 'Richmond|TW9 #@@', 'Kingston upon Thames|KT1 #@@', 'Guildford|GU1 #@@', 'Reading|RG1 #@@'),
    ...towns('MAN', home, 'Manchester|M4 #@@|M20 #@@', 'Stockport|SK1 #@@', 'Bolton|BL1 #@@', 'Liverpool|L1 #@@'),
    ...towns('LEE', home, 'Leeds|LS2 #@@|LS6 #@@', 'Bradford|BD1 #@@', 'York|YO1 #@@', 'Harrogate|HG1 #@@'),
    ...towns('BIR', home, 'Birmingham|B2 #@@|B13 #@@', 'Solihull|B91 #@@', 'Coventry|CV1 #@@', 'Wolverhampton|WV1 #@@'),
    ...towns('BRI', home, 'Bristol|BS1 #@@|BS8 #@@', 'Bath|BA1 #@@', 'Weston-super-Mare|BS23 #@@'),
    ...towns('EDI', home, 'Edinburgh|EH1 #@@|EH9 #@@', 'Dunfermline|KY11 #@@', 'Perth|PH1 #@@'),
    ...towns('GLA', home, 'Glasgow|G2 #@@|G12 #@@', 'Paisley|PA1 #@@', 'Stirling|FK8 #@@'),
    ...towns('CAR', home, 'Cardiff|CF10 #@@|CF24 #@@', 'Newport|NP20 #@@', 'Swansea|SA1 #@@'),
    ...towns('NOT', home, 'Nottingham|NG1 #@@|NG7 #@@', 'Derby|DE1 #@@', 'Leicester|LE1 #@@'),
    ...towns('NEW', home, 'Newcastle upon Tyne|NE1 #@@|NE2 #@@', 'Gateshead|NE8 #@@', 'Durham|DH1 #@@'),
    ...towns('BTN', home, 'Brighton|BN1 #@@', 'Hove|BN3 #@@', 'Lewes|BN7 #@@', "St Leonards-on-Sea|TN38 #@@"),
    ...towns('WEB', home, 'Belfast|BT1 #@@', 'Norwich|NR1 #@@', 'Exeter|EX1 #@@', 'Aberdeen|AB10 #@@', "King's Lynn|PE30 #@@"),
    ...towns('WEB', home, 'Plymouth|PL1 #@@', 'Lincoln|LN1 #@@', 'Bangor|LL57 #@@', 'Carlisle|CA1 #@@', 'Oxford|OX1 #@@'),
  ],
  abroad: [
    ...towns('', 'Ireland', 'Dublin|D02 @@##', 'Galway|H91 @@##'),
    ...towns('', 'France', 'Paris|75006', 'Lyon|69002'),
    ...towns('', 'Germany', 'Köln|50667', 'Hamburg|20095'),
    ...towns('', 'Netherlands', 'Utrecht|3511 @@'),
    ...towns('', 'Spain', 'Málaga|29001'),
    ...towns('', 'Switzerland', 'Zürich|8001'),
  ],
  stores: [
    { code: 'LON', name: 'London Islington', opens: '2012-03-01', visitors: 8 },
    { code: 'RIC', name: 'Richmond', opens: '2016-09-10', visitors: 2 },
    { code: 'MAN', name: 'Manchester', opens: '2014-04-05', visitors: 1 },
    { code: 'LEE', name: 'Leeds', opens: '2015-05-02', visitors: 1 },
    { code: 'BIR', name: 'Birmingham', opens: '2015-10-17', visitors: 1 },
    { code: 'BRI', name: 'Bristol', opens: '2013-11-09', visitors: 2 },
    { code: 'EDI', name: 'Edinburgh', opens: '2017-03-18', visitors: 5 },
    { code: 'GLA', name: 'Glasgow', opens: '2018-06-02', visitors: 1 },
    { code: 'CAR', name: 'Cardiff', opens: '2019-11-23', visitors: 2 },
    { code: 'NOT', name: 'Nottingham', opens: '2020-07-04', visitors: 1 },
    { code: 'NEW', name: "Newcastle Grey's Yard", opens: '2023-09-09', visitors: 1 },
    { code: 'BTN', name: 'Brighton', opens: '2024-10-05', visitors: 4 },
    { code: 'WEB', name: 'Online shop', opens: '2012-03-01', visitors: 0 },
  ],
};
