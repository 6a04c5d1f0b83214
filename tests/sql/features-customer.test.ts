import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { FEATURES } from '../../src/lib/core/features/catalogue';
import { DEFAULT_SETTINGS, type FeatureSettings } from '../../src/lib/core/features/settings';
import { customerMeasures } from '../../src/lib/flows/customers/measures';
import { sql, text } from '../../src/lib/sql/text';
import { importInNode, rowOf, type Imported } from '../helpers/pipeline';

/**
 * Three files as people have them, purchases in no order. C1 bought on 1, 11 and 31 January 2025:
 * gaps of 10 and 20 days.
 */
const CUSTOMERS = `Code client;Civilité;Nom;E-mail;Date de naissance;Pays;Code postal;Optin e-mail;Profession
C1;Mme;Martin;anne@example.com;14/02/1980;France;75011;oui;Ingénieure
C2;M.;Durand;jean@example.com;;Belgique;1000;non;
`;
const ORDERS = `Code client;N° commande;Date commande;Montant;Famille;Magasin
C1;103;31/01/2025;30,00;Tapis;Lyon
C2;201;15/01/2025;80,00;Lampes;Lille
C1;101;01/01/2025;10,00;Lampes;Lyon
C1;102;11/01/2025;60,00;Lampes;Nice
`;
const INTERACTIONS = `Code client;Date et heure;Type
C1;20/01/2025 10:00;ouverture
C1;21/01/2025 11:00;clic
C2;22/01/2025 12:00;réclamation
`;

const AT = { referenceDate: isoDate('2025-03-01'), windowMonths: null };

describe('the figures of one customer', () => {
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode([
      new File([CUSTOMERS], 'clients.csv'),
      new File([ORDERS], 'commandes.csv'),
      new File([INTERACTIONS], 'interactions.csv'),
    ]);
  }, 60_000);
  afterAll(() => base.close());

  const measured = async (id: string, settings?: FeatureSettings) => {
    const [key] = await rowOf(
      base.session,
      sql`SELECT customer_key FROM customer WHERE customer_id = ${text(id)}`,
    );
    const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
    return customerMeasures(
      base.session,
      dataset,
      Number(key),
      AT,
      settings ? { featureSettings: settings } : {},
    );
  };

  it('are those of the files, for this customer alone', async () => {
    const found = await measured('C1');
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const values = Object.fromEntries(found.value.known.map((m) => [m.feature.id, m.value]));
    expect(values).toMatchObject({
      recency: 29,
      frequency_orders: 3,
      monetary_sum: 100,
      rhythm: 15,
      top_category: 'Lampes',
      top_category_share: 0.7,
      top_store: 'Nice',
      stores: 2,
      age: 45,
      gender: 'F',
      country: 'FR',
      lives_abroad: false,
      profession: 'Ingénieure',
      opens: 1,
      clicks: 1,
      complaints: 0,
      reachable_email: true,
      last_interaction: '2025-01-21',
    });
    expect(values).not.toHaveProperty('engagement_score');
  });

  it('say what the files do not', async () => {
    const found = await measured('C2');
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.lacks).toEqual(
      expect.arrayContaining(['line.brand', 'line.discount', 'person.home_store', 'answers']),
    );
    expect(found.value.lacks).not.toContain('interactions');
    const known = found.value.known.map(({ feature }) => feature.id);
    expect(known).toContain('lives_abroad');
    expect(known.filter((id) => ['rhythm', 'age', 'profession'].includes(id))).toEqual([]);
    expect(known.every((id) => FEATURES.some((f) => f.id === id))).toBe(true);
  });

  it('are not computed with settings that make no sense', async () => {
    expect(await measured('C1', { ...DEFAULT_SETTINGS, ageBands: [30, 20] })).toMatchObject({
      ok: false,
      error: { code: 'settings-invalid', params: { problem: 'age-bands-order' } },
    });
  });
});

describe('the settings that a base starts with', () => {
  it('come from what it holds: shares taken off, and the country of most customers', async () => {
    const base = await importInNode([
      new File(
        [
          'customer_id,order_id,order_date,amount,discount,country\n',
          'A,1,2025-01-10,80.00,0.2,United States\n',
          'B,2,2025-01-11,50.00,0.5,United States\n',
          'C,3,2025-01-12,60.00,0,France\n',
        ],
        'orders.csv',
      ),
    ]);
    const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
    const [key] = await rowOf(
      base.session,
      sql`SELECT customer_key FROM customer WHERE customer_id = 'A'`,
    );
    const found = await customerMeasures(base.session, dataset, Number(key), AT);
    base.close();
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const values = Object.fromEntries(found.value.known.map((m) => [m.feature.id, m.value]));
    // 20% off leaves 80: 20 of 100.
    expect(values).toMatchObject({ discount_sum: 20, discount_depth: 0.2, lives_abroad: false });
  });
});
