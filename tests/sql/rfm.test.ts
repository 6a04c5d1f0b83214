import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '../../src/lib/core/dates';
import { DEFAULT_RFM, type RfmDef } from '../../src/lib/core/segmentation/rfm/definition';
import { lookupOf } from '../../src/lib/core/segmentation/rfm/lookup';
import { segmentTotals } from '../../src/lib/core/segmentation/rfm/result';
import { computeRfm, measureTies } from '../../src/lib/flows/segment/rfm';
import { fixture, hasFixtures } from '../helpers/fixtures';
import { importInNode, type Imported } from '../helpers/pipeline';

/** R's rfm package (vignette "RFM analysis", customer level): quantile plus 1, each row an order. */
const quantile = { method: 'quantile', levels: 5, plusOne: true } as const;
const VIGNETTE: RfmDef = {
  ...DEFAULT_RFM,
  scheme: 'r_rfm_vignette',
  frequency: 'orders',
  recencyBins: quantile,
  frequencyBins: quantile,
  monetaryBins: quantile,
};

/** Customers, orders and revenue of each segment as the vignette prints them, at 2006-12-31. */
const PUBLISHED: Readonly<Record<string, readonly [number, number, number]>> = {
  champions: [35, 316, 31646],
  potential_loyalist: [342, 2211, 204856],
  loyal: [170, 799, 76562],
  promising: [9, 28, 4249],
  new: [104, 329, 28837],
  cannot_lose: [47, 274, 32446],
  at_risk: [28, 216, 22227],
  need_attention: [10, 57, 4562],
  about_to_sleep: [102, 283, 23449],
  lost: [148, 393, 35324],
};

describe.skipIf(!hasFixtures)('RFM on rfm_data_orders at 2006-12-31', () => {
  const asOf = { referenceDate: isoDate('2006-12-31'), windowMonths: null };
  let base: Imported;
  beforeAll(async () => {
    base = await importInNode([
      new File([new Uint8Array(fixture('rfm_orders/rfm_data_orders.csv'))], 'rfm_data_orders.csv'),
    ]);
  }, 60_000);
  afterAll(() => base.close());

  it('gives the counts, orders and revenue that R’s rfm package publishes', async () => {
    const computed = await computeRfm(base.session, VIGNETTE, asOf);
    if (!computed.ok) throw new Error(JSON.stringify(computed.error));
    const { cells, cuts } = computed.value;
    expect(cuts.recency.values).toEqual([115, 181, 297.4, 482]);
    expect(cuts.frequency.values).toEqual([4, 5, 6, 8]);
    expect(cuts.monetary.values).toEqual([255.8, 382, 506.4, 666]);
    const segments = segmentTotals(cells, cuts, lookupOf('r_rfm_vignette'));
    const found = Object.fromEntries(
      segments
        .filter((s) => s.customers > 0)
        .map((s) => [s.segmentId, [s.customers, s.orders, s.revenue]]),
    );
    expect(found).toEqual(PUBLISHED);
    expect(segments.reduce((sum, s) => sum + s.customers, 0)).toBe(995);
  });

  it('finds that row-order quantiles split the frequency of 60% of customers', async () => {
    const computed = await computeRfm(base.session, DEFAULT_RFM, asOf);
    if (!computed.ok) throw new Error(JSON.stringify(computed.error));
    const ties = await measureTies(base.session, computed.value);
    if (!ties.ok) throw new Error(JSON.stringify(ties.error));
    expect(Math.round((100 * ties.value.split.frequency) / ties.value.customers)).toBe(60);
    expect(ties.value.changed).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasFixtures)('ties on the CDNOW sample', () => {
  it('finds that row-order quantiles split the frequency of 75% of customers', async () => {
    const base = await importInNode([
      new File([new Uint8Array(fixture('cdnow/CDNOW_sample.txt'))], 'CDNOW_sample.txt'),
    ]);
    const computed = await computeRfm(base.session, DEFAULT_RFM, {
      referenceDate: isoDate('1998-06-30'),
      windowMonths: null,
    });
    if (!computed.ok) throw new Error(JSON.stringify(computed.error));
    const ties = await measureTies(base.session, computed.value);
    base.close();
    expect(ties.ok && Math.round((100 * ties.value.split.frequency) / ties.value.customers)).toBe(
      75,
    );
  }, 60_000);
});
