import { isoDate } from '../../src/lib/core/dates';
import type { ProjectRecord } from '../../src/lib/core/project';
import { DEFAULT_RFM, type RfmDef } from '../../src/lib/core/segmentation/rfm/definition';
import { lookupOf } from '../../src/lib/core/segmentation/rfm/lookup';
import { contextOf } from '../../src/lib/flows/customers/context';
import { computeRfm, type RfmResult } from '../../src/lib/flows/segment/rfm';
import { importInNode, type Imported } from './pipeline';

const REFERENCE = isoDate('2025-12-31');

const CUSTOMERS = `Code client;Civilité;Prénom;Nom;E-mail;Date de naissance;Ville;Optin e-mail;=Couleur
C1;Mme;Élodie;D’Hautefeuille;elodie@example.com;14/02/1980;Nîmes;oui;bleu
C2;M.;Jean;O'Brien;jean.ob@example.com;;Lyon;non;"rouge; vif"
C3;M.;=cmd|'/C calc'!A0;"Say ""hi""";+hostile@example.com;01/12/1990;Paris;;@SUM(1)
C4;Mme;Zoé;Müller;zoe@example.com;;Metz;oui;
C5;Mme;Anne;Martin;anne@example.com;;Brest;non;
`;

const ORDERS = `Code client;N° commande;Date commande;Montant;Produit
C1;101;21/12/2025;100,00;Lampe
C1;102;01/11/2025;150,50;Tapis
C1;103;01/06/2025;20,00;Lampe
C1;101;22/12/2025;-10,00;Lampe
C2;104;01/10/2025;40,25;Lampe
C3;105;30/12/2025;60,00;Tapis
C4;106;05/05/2024;300,00;Table
C4;107;06/05/2024;1,00;Lampe
`;

/**
 * Three levels each, so that the hand can follow. Recency 10, 91, 1, 604 days; purchase days
 * 3, 1, 1, 2; net amounts 260.50, 40.25, 60, 301: C1 champions (5-5-5 of five), C2 about to
 * sleep (3-1-1), C3 new (5-1-3), C4 at risk (1-3-5), C5 without a purchase.
 */
const DEF: RfmDef = {
  ...DEFAULT_RFM,
  scheme: 'rf_grid',
  recencyBins: { method: 'fixed', cuts: [30, 100] },
  frequencyBins: { method: 'fixed', cuts: [1, 2] },
  monetaryBins: { method: 'fixed', cuts: [50, 200] },
};

/** A base of five customers and its segmentation at 2025-12-31. */
export async function fiveCustomers(
  change: Partial<RfmDef> = {},
  windowMonths: number | null = null,
) {
  const base: Imported = await importInNode([
    new File([CUSTOMERS], 'clients.csv'),
    new File([ORDERS], 'commandes.csv'),
  ]);
  const result = await segmented(base, change, windowMonths);
  return { base, result };
}

/** Another segmentation of the same base. */
export async function segmented(
  base: Imported,
  change: Partial<RfmDef>,
  windowMonths: number | null,
): Promise<RfmResult> {
  const computed = await computeRfm(
    base.session,
    { ...DEF, ...change, windowMonths },
    { referenceDate: REFERENCE, windowMonths },
  );
  if (!computed.ok) throw new Error(JSON.stringify(computed.error));
  return computed.value;
}

export function contextFor(
  base: Imported,
  result: RfmResult,
  privacy: ProjectRecord['privacy'] = {},
) {
  const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
  return contextOf(result, lookupOf(result.def.scheme), { dataset, privacy });
}
