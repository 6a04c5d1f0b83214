import type { FormatWords } from '../types';

/** How the French shop's three systems export. */
export const format: FormatWords = {
  customers: {
    name: 'clients.csv', encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n', date: 'slash',
    header: [
      'Code client', 'Civilité', 'Nom', 'Prénom', 'Date de naissance', 'Adresse', 'Code postal', 'Ville', 'Pays',
      'E-mail', 'Téléphone', "Magasin d'origine", 'Date de création', 'Optin e-mail', 'Optin SMS', 'Profession',
    ],
  },
  lines: {
    name: 'lignes_de_vente.csv', encoding: 'utf-8', delimiter: ';', lineEnd: '\r\n', date: 'slash',
    header: [
      'N° ticket', 'Date', 'Heure', 'Code client', 'Magasin', 'Canal', 'Référence', 'Désignation', 'Famille', 'Marque',
      'Quantité', 'Prix unitaire', 'Remise (€)', 'Montant (€)', "Ticket d'origine",
    ],
  },
  interactions: {
    name: 'interactions.csv', encoding: 'utf-8-bom', delimiter: ';', lineEnd: '\n', date: 'slash',
    header: ['Code client', 'E-mail', 'Date et heure', 'Type', 'Campagne', 'Note', 'Commentaire'],
  },
  decimal: ',',
  yes: 'Oui',
  no: 'Non',
  channels: { store: 'Boutique', online: 'E-shop', marketplace: 'Place de marché' },
  interactionKinds: {
    open: 'ouverture', click: 'clic', visit: 'visite site', review: 'avis', referral: 'parrainage',
    complaint: 'réclamation', unsubscribe: 'désinscription', event: 'évt boutique',
  },
  letter: 'Lettre',
  praises: [
    "Superbe, j'adore !", 'Conforme à la description', 'Très bon accueil en boutique ; merci à Zoé', 'Cadeau très apprécié',
    'Belle qualité, un peu cher', "L'emballage est soigné",
  ],
  regrets: ['Déçue par la couleur', "Pas à la hauteur ; j'attendais mieux", 'Un peu fragile'],
  complaints: [
    'Colis jamais reçu', "Article abîmé à l'arrivée ; photo jointe", 'Remboursement toujours en attente',
    'On m\'a dit "revenez demain"', 'Erreur de taille',
  ],
  unreadable: {
    dates: ['31/02/2024', '00/00/0000', '12/15/2023', 'hier'],
    amounts: ['offert', '#N/A', 'voir ticket', '12,9O'],
    quantities: ['deux', '?'],
    births: ['31/02/1980', '00/00/0000', '29/02/1975'],
    times: ['31/04/2024 10:15', 'bientôt'],
  },
};
