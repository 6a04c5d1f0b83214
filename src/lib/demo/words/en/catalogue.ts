import type { CatalogueWords } from '../types';

/** Ten families of thirty products; every brand is invented. */
export const catalogue: CatalogueWords = {
  ownBrand: 'Ravelune & Co',
  priceEndings: [0, 50, 95, 99, 99],
  gifts: ['Lavender sachet (birthday gift)', 'Seed card, free', 'Fig & Cedar sample'],
  families: [
    {
      code: 'HD', name: 'Home & décor', brands: ['Umbrelow', 'April Cloud', 'Grizzleboo'], peak: null,
      nouns: [['Vase', 29], ['Cushion', 24], ['Throw', 48], ['Table lamp', 75], ['Mirror', 99], ['Woven basket', 28]],
      finishes: ['"Lindisfarne"', 'winter forest', 'terracotta', 'ecru', 'ochre, large'],
    },
    {
      code: 'LI', name: 'Linen', brands: ['Threadhollow', 'Linwhistle'], peak: null,
      nouns: [['Fitted sheet', 39], ['Duvet cover', 85], ['Pillowcase', 16], ['Bath towel', 21], ['Tablecloth', 49], ['Tea towel', 9]],
      finishes: ['in washed linen', 'in percale', 'striped', '"Summer Breeze"', 'hand-embroidered'],
    },
    {
      code: 'TW', name: 'Tableware', brands: ['Counterbreeze', 'Grizzleboo', 'Kerzelly'], peak: 'gifts',
      nouns: [['Bowl', 12], ['Carafe', 33], ['Set of 6 glasses', 38], ['Salad bowl', 39], ['Teapot', 45], ['Pie dish', 29]],
      finishes: ['"Fern"', '"Grandma\'s Best"', 'blue enamel', 'stoneware, handmade', 'café pattern'],
    },
    {
      code: 'FC', name: 'Fragrance & candles', brands: ['Borealine', 'Orsen & Daughters', 'Philomarine'], peak: 'gifts',
      nouns: [['Scented candle', 25], ['Diffuser', 32], ['Pillow mist', 17], ['Eau de toilette', 58], ['Soap', 7], ['Incense', 10]],
      finishes: ['fig & cedar', 'orange blossom', 'black tea', '"Golden Hour"', 'gift set, 3 scents'],
    },
    {
      code: 'BC', name: 'Beauty & care', brands: ['Lavandine Sisters', 'Velmontine'], peak: null,
      nouns: [['Hand cream', 11], ['Body oil', 21], ['Lip balm', 6], ['Body scrub', 16], ['Shampoo bar', 9], ['Serum', 34]],
      finishes: ['with apricot', 'with green tea', "shepherd's herbs", 'unscented', 'shea & honey'],
    },
    {
      code: 'ST', name: 'Stationery', brands: ['Papyrance', 'Inkmoon'], peak: 'school',
      nouns: [['Notebook', 10], ['Diary', 17], ['Fountain pen', 29], ['Pencil case', 14], ['Writing paper', 12], ['Set of pencils', 8]],
      finishes: ['"Constellation"', 'herbarium', 'polka dot', 'ink blue', 'midnight'],
    },
    {
      code: 'GT', name: 'Games & toys', brands: ['Zigmouse', 'Twirlicot'], peak: 'gifts',
      nouns: [['Jigsaw', 16], ['Soft toy', 21], ['Board game', 28], ['Wooden blocks', 24], ['Puppet', 15], ['Kite', 22]],
      finishes: ['the farm', 'the ocean', 'the circus', 'age 3+, 24 pieces', 'giant'],
    },
    {
      code: 'FF', name: 'Fine food', brands: ['Lady Bilberry', 'Jarrington', 'Œillet & Sons'], peak: 'gifts',
      nouns: [['Jam', 5], ['Tea', 11], ['Chocolates', 18], ['Honey', 9], ['Olive oil', 16], ['Biscuits', 7]],
      finishes: ["keeper's reserve", 'late harvest', 'with chestnut', 'tin', 'tasting box'],
    },
    {
      code: 'LE', name: 'Leather goods', brands: ['Valdorne Leather', 'Mirandelle'], peak: 'school',
      nouns: [['Handbag', 129], ['Satchel', 79], ['Wallet', 55], ['Belt', 39], ['Wash bag', 34], ['Weekend bag', 165]],
      finishes: ['tan', 'black', 'canvas & leather', '"Stroller"', 'pine green'],
    },
    {
      code: 'FA', name: 'Fashion & accessories', brands: ['Calicorn', 'Sockandre', 'Brumael'], peak: null,
      nouns: [['Scarf', 36], ['Gloves', 29], ['Hat', 39], ['Shirt', 59], ['Jumper', 75], ['Socks', 10]],
      finishes: ['in merino', 'checked', '"Clear Morning"', 'petrol blue', 'ecru'],
    },
  ],
};
