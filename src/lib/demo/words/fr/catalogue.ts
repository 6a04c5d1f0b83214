import type { CatalogueWords } from '../types';

/** Ten families of thirty products; every brand is invented. */
export const catalogue: CatalogueWords = {
  ownBrand: 'Maison Ravelune',
  priceEndings: [0, 50, 90, 90, 95],
  gifts: ["Pochon de lavande (cadeau d'anniversaire)", 'Carte à planter offerte', 'Échantillon Figue & Cèdre'],
  families: [
    {
      code: 'MD', name: 'Maison & décoration', brands: ['Ombrelin', "Nuée d'Avril", 'Grézibou'], peak: null,
      nouns: [['Vase', 34], ['Coussin', 27], ['Plaid', 55], ['Lampe à poser', 85], ['Miroir', 115], ['Panier tressé', 32]],
      finishes: ['« Belle-Île »', "« Forêt d'hiver »", 'terre cuite', 'coloris écru', 'ocre ; grand modèle'],
    },
    {
      code: 'LM', name: 'Linge de maison', brands: ['Tisserane', 'Brise-Lin'], peak: null,
      nouns: [['Drap-housse', 45], ['Housse de couette', 95], ["Taie d'oreiller", 18], ['Serviette de bain', 24], ['Nappe', 58], ['Torchon', 11]],
      finishes: ['en lin lavé', 'en percale', 'à rayures', "« Brise d'été »", 'broderie main'],
    },
    {
      code: 'AT', name: 'Art de la table', brands: ['Contrebrise', 'Grézibou', 'Kerzélie'], peak: 'gifts',
      nouns: [['Bol', 14], ['Carafe', 38], ['Lot de 6 verres', 42], ['Saladier', 46], ['Théière', 52], ['Plat à tarte', 34]],
      finishes: ['« Fougère »', '« Grand-Mère Odette »', 'émail bleu', 'grès ; fait main', 'modèle "Guinguette"'],
    },
    {
      code: 'PB', name: 'Parfums & bougies', brands: ['Boréalin', "L'Atelier d'Orsenne", 'Filomarine'], peak: 'gifts',
      nouns: [['Bougie parfumée', 29], ['Diffuseur', 36], ["Brume d'oreiller", 19], ['Eau de toilette', 68], ['Savon', 8], ['Encens', 12]],
      finishes: ['figue & cèdre', "fleur d'oranger", 'thé noir', "« L'Heure dorée »", 'coffret ; 3 senteurs'],
    },
    {
      code: 'BS', name: 'Beauté & soins', brands: ['Sœurs Lavandin', 'Velmontine'], peak: null,
      nouns: [['Crème mains', 13], ['Huile pour le corps', 24], ['Baume à lèvres', 7], ['Gommage', 18], ['Shampoing solide', 11], ['Sérum', 39]],
      finishes: ["à l'abricot", 'au thé vert', "à l'immortelle", 'sans parfum', 'karité & miel'],
    },
    {
      code: 'PA', name: 'Papeterie', brands: ['Papyrance', 'Encrelune'], peak: 'school',
      nouns: [['Carnet', 12], ['Agenda', 19], ['Stylo plume', 34], ['Trousse', 16], ['Papier à lettres', 14], ['Lot de crayons', 9]],
      finishes: ['« Constellation »', '« Herbier »', 'à pois', "couleur d'encre", '« Bleu nuit »'],
    },
    {
      code: 'JJ', name: 'Jeux & jouets', brands: ['Zigomousse', 'Tournicot'], peak: 'gifts',
      nouns: [['Puzzle', 19], ['Peluche', 24], ['Jeu de société', 32], ['Cubes en bois', 28], ['Marionnette', 17], ['Cerf-volant', 26]],
      finishes: ['« La Ferme »', "« L'Océan »", '« Le Cirque »', 'dès 3 ans ; 24 pièces', 'grand format'],
    },
    {
      code: 'EF', name: 'Épicerie fine', brands: ['Dame Airelle', 'Bocalou', 'Œillette & Fils'], peak: 'gifts',
      nouns: [['Confiture', 6], ['Thé', 13], ['Chocolats', 22], ['Miel', 11], ["Huile d'olive", 19], ['Biscuits', 8]],
      finishes: ["« Retour d'école »", 'récolte tardive', 'à la châtaigne', 'boîte métal', 'coffret dégustation'],
    },
    {
      code: 'MA', name: 'Maroquinerie', brands: ['Cuirs Valdorne', 'Mirandelle'], peak: 'school',
      nouns: [['Sac à main', 149], ['Cartable', 89], ['Portefeuille', 62], ['Ceinture', 45], ['Trousse de toilette', 38], ['Sac week-end', 189]],
      finishes: ['cuir cognac', 'cuir noir', 'toile & cuir', '« Flânerie »', 'vert sapin'],
    },
    {
      code: 'MO', name: 'Mode & accessoires', brands: ['Calicorne', 'Chaussandre', 'Brumaël'], peak: null,
      nouns: [['Écharpe', 42], ['Gants', 35], ['Chapeau', 48], ['Chemise', 69], ['Pull', 85], ['Chaussettes', 12]],
      finishes: ['en mérinos', 'à carreaux', '« Matin clair »', 'bleu pétrole', 'coloris écru'],
    },
  ],
};
