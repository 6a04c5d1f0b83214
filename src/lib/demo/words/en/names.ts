import { list } from '../list';
import type { NameWords } from '../types';

/** British people who do not exist: ordinary given names, surnames put together from invented halves. */
export const names: NameWords = {
  female: list(`
    Olivia Amelia Isla Ava Grace Freya Charlotte Emily Sophie Chloë Zoë Siân Niamh Margaret
    Susan Karen Helen Alison Fiona Gillian Hannah Imogen Jessica Kathryn Laura Mary-Anne Nicola
    Priya Rachel Sarah Tamsin Victoria Wendy Yasmin Aisha Beatrice Catriona Dorothy Eilidh Renée
    Bronwen Rosalind
  `),
  male: list(`
    Oliver George Harry Jack Noah Arthur Thomas James William Seán Callum Daniel Ewan Finlay
    Gareth Hugh Ian Jonathan Kieran Liam Michael Nigel Owen Peter Rhys Stephen Trevor Vikram
    Adam Benjamin Christopher Dylan Imran José Tomos Alistair
  `),
  surnameStarts: list(`
    Ash Brack Cald Dun Elder Fenni Grims Hather Inkle Kelder Lorn Marsk Nether Oaken Pember
    Quarring Raven Stannel Thorne Under Wether Yarrow Tibber Sallow Moss Humble Gorse Fallow
    Copple Bramble Amber Barley Crumble Dapple Ember Fern Gable Hollow Ivory Juniper Larken
    Merri Nettle Otter Pebble
  `),
  surnameEnds: list(`
    boroughby combeley dalewick fielder gateson hamley ingtonby leighton merewell ridgely
    steadman thwaiter wickett worthing brookley bottomley cliffe shawdon penny quist marlow
    garth barrow croft denby forde holme lockton pickard rowley tranter whistle
  `),
  surnames: [
    "O'Fennick",
    "D'Arcelby",
    "O'Brackley",
    'Ashdown-Quill',
    'Pryce-Hathergill',
    'MacTarroch',
    'McQuillbrae',
    'ap Rhoswen',
    'Fitzmorrow',
    'St Merrow',
    'Patelham',
    'Kowalbury',
    "N'Dorley",
    'Brontëfield',
  ],
  civilities: {
    female: ['Mrs', 'Mrs', 'Ms', 'Ms', 'Ms', 'Miss', 'Miss', 'Dr', 'MRS', 'Mrs.'],
    male: ['Mr', 'Mr', 'Mr', 'Mr', 'Mr', 'Mr', 'Mr', 'Dr', 'MR', 'Mr.'],
  },
  professions: [
    'Teacher',
    'Nurse',
    'Sales manager',
    'Retired',
    'Student',
    'Plumber',
    'Farmer',
    'Engineer',
    'Accountant',
    'Doctor',
    'Civil servant',
    'Company director',
    'Office worker',
    'Architect',
    'Shop assistant',
    'Seeking work',
    'Social worker',
    'Manager, public sector',
    "Driver's instructor",
    'Electrician',
  ],
  emailDomains: [
    'mail.example.com',
    'post.example.net',
    'inbox.example.org',
    'example.com',
    'letters.example.net',
  ],
  phones: [
    '07700 900###',
    '01632 960###',
    '0113 496 0###',
    '0114 496 0###',
    '0115 496 0###',
    '0116 496 0###',
    '0117 496 0###',
    '0118 496 0###',
    '0121 496 0###',
    '0131 496 0###',
    '0141 496 0###',
    '0151 496 0###',
    '0161 496 0###',
    '020 7946 0###',
    '0191 498 0###',
    '029 2018 0###',
  ],
};
