import { list } from '../list';
import type { NameWords } from '../types';

/** French people who do not exist: ordinary given names, surnames put together from invented halves. */
export const names: NameWords = {
  female: list(`
    Léa Camille Chloé Élodie Françoise Hélène Inès Aurélie Manon Noémie Océane Pauline Sophie
    Zoé Amélie Bénédicte Cécile Delphine Émilie Gaëlle Jeanne Laëtitia Mélanie Nathalie Sylvie
    Thérèse Valérie Anne-Sophie Marie-Noëlle Lucie Agnès Maïwenn Fatima Yasmine Aïcha Ondine
    Clémence Apolline Solène Marie-Thérèse Joséphine Ségolène
  `),
  male: list(`
    Jérôme Thomas Nicolas François Hervé Loïc Mathéo Benoît Cédric Damien Étienne Frédéric
    Grégoire Hugo Julien Kévin Léo Mickaël Noël Olivier Pierre Rémi Sébastien Théo Valentin Yann
    Jean-Baptiste Anaël Karim Mehdi Gaël Maël Raphaël Jean-François Aurélien Côme
  `),
  surnameStarts: list(`
    Bel Mont Cham Ver Gran Sau Lau Mar Tor Pré Val Brou Cour Del Esc Fon Gal Lor Mé Nor Pel Qué
    Riv Sér Thé Vau Char Hau Œil Bé Ar Bar Cas Dor Fla Gui Jou Lan Mal Nou Pon Roq Sou Tré Vil
  `),
  surnameEnds: list(`
    briac clairon drieu férand gevaux lanoye mareille nesson pierret quiaud randelle saquier
    tignolle vignard zannec boissel courtin lieurac thouars voisineau dénac rôtier bessac
    chardot fontaube gauthelle louvain mérieu pontal rivaud sergeac vérault
  `),
  surnames: [
    "d'Aubrelle",
    "L'Hermelin",
    "d'Orsevaux",
    'de La Brouette',
    'Lestang-Morvelle',
    'Ôsterlé',
    'Nguyên-Valbel',
    'Ben Sérane',
    'Da Rochevelle',
    "N'Galdié",
    'Müllenbach',
    'Çelibert',
    'Le Guénarec',
    'Saint-Ypérion',
  ],
  civilities: {
    female: ['Mme', 'Mme', 'Mme', 'Mme', 'Mme', 'Mme', 'Mme', 'Mme', 'MME', 'Madame', 'Mlle'],
    male: ['M.', 'M.', 'M.', 'M.', 'M.', 'M.', 'M.', 'M.', 'Mr', 'Monsieur', 'M'],
  },
  professions: [
    'Enseignant(e)',
    'Infirmier(ère)',
    'Cadre commercial',
    'Retraité(e)',
    'Étudiant(e)',
    'Artisan',
    'Agriculteur(rice)',
    'Ingénieur',
    'Comptable',
    'Médecin',
    'Fonctionnaire',
    "Chef d'entreprise",
    'Employé(e) de bureau',
    'Architecte',
    'Vendeur(se)',
    "Demandeur d'emploi",
    'Éducateur(rice)',
    'Cadre ; secteur public',
    'Profession libérale',
    'Ouvrier(ère)',
  ],
  emailDomains: [
    'courriel.example.com',
    'mel.example.net',
    'poste.example.org',
    'example.com',
    'boite.example.net',
  ],
  phones: [
    '06 39 98 ## ##',
    '01 99 00 ## ##',
    '02 61 91 ## ##',
    '03 53 01 ## ##',
    '04 65 71 ## ##',
    '05 36 49 ## ##',
  ],
};
