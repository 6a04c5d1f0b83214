import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/lib/core/features/catalogue';
import { unmet } from '../../src/lib/core/features/feature';
import type { Rule } from '../../src/lib/core/rules/rule';
import { defaultSplit } from '../../src/lib/core/segmentation/attribute/definition';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import { DEFAULT_RFM } from '../../src/lib/core/segmentation/rfm/definition';
import { DEFAULT_TIERS } from '../../src/lib/core/segmentation/tiers/definition';
import { DEFAULT_VALUE_ENGAGEMENT } from '../../src/lib/core/segmentation/value-engagement/definition';
import { generateDemo } from '../../src/lib/demo';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import type { SegmentationContext } from '../../src/lib/flows/segment/context';
import { explainCustomer } from '../../src/lib/flows/segment/explain';
import { ruleReader } from '../../src/lib/flows/rules/reader';
import { segmentTraits } from '../../src/lib/flows/segment/traits';
import { FORMATS } from '../../src/lib/i18n/formats';
import { describeKind } from '../../src/lib/i18n/kind-definition';
import { whyHere } from '../../src/lib/i18n/kind-why';
import { segmentLabel } from '../../src/lib/i18n/segment-label';
import { featureColumns } from '../../src/lib/sql/features/columns';
import { importInNode, type Imported } from '../helpers/pipeline';
import { must } from './segments-kit';

const splitBy = (id: string): SegmentationDef => {
  const feature = FEATURES.find((f) => f.id === id);
  const split = feature ? defaultSplit(feature) : null;
  return { kind: 'attribute', by: split ? [split] : [] };
};

const KINDS: readonly (readonly [string, SegmentationDef])[] = [
  ['RFM', DEFAULT_RFM],
  ['lifecycle', DEFAULT_LIFECYCLE],
  ['large, medium, small', DEFAULT_TIERS.pmg],
  ['ABC', DEFAULT_TIERS.abc],
  ['deciles', DEFAULT_TIERS.deciles],
  ['value x engagement', DEFAULT_VALUE_ENGAGEMENT],
  ['age bands', splitBy('age')],
  ['gender', splitBy('gender')],
  ['cross', { kind: 'cross', first: 'lifecycle', second: 'abc', merges: [] }],
];

describe('every kind with its defaults, on the invented retailer', () => {
  let base: Imported;
  let context: SegmentationContext;
  beforeAll(async () => {
    base = await importInNode(
      generateDemo('fr').map((f) => new File([f.bytes as BlobPart], f.name)),
    );
    const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
    context = {
      referenceDate: base.summary.lastOrder,
      columns: featureColumns(dataset),
      kindOf: (id) => FEATURES.find((f) => f.id === id)?.kind,
      held: (id) => FEATURES.some((f) => f.id === id && unmet(f, dataset).length === 0),
      segmentations: new Map<string, SegmentationDef>([
        ['lifecycle', DEFAULT_LIFECYCLE],
        ['abc', DEFAULT_TIERS.abc],
      ]),
      tags: [],
    };
  }, 120_000);
  afterAll(() => base.close());

  it.each(KINDS)(
    '%s: everybody once, revenue to the cent, names and reasons in words',
    async (_, def) => {
      const segmented = must(await computeSegmentation(base.session, def, context));
      expect(segmented.totals.customers).toBe(base.summary.customers);
      const sum = (of: 'customers' | 'revenue') =>
        segmented.segments.reduce((n, segment) => n + segment[of], 0);
      expect(sum('customers')).toBe(base.summary.customers);
      if (segmented.windowMonths === null)
        expect(Math.round(sum('revenue') * 100)).toBe(Math.round(base.summary.amount * 100));
      for (const f of [FORMATS.fr, FORMATS.en]) {
        const around = { f, currency: 'EUR', featureName: (id: string) => id };
        const names = segmented.segments.map(({ segment }) => segmentLabel(segment, f));
        expect(new Set(names).size).toBe(names.length);
        const { resolved } = segmented;
        if (resolved.kind !== 'rfm')
          expect(describeKind(resolved, around).join(' ')).not.toMatch(/undefined|NaN|null/);
        const asOf = { referenceDate: context.referenceDate, windowMonths: null };
        const why = must(await explainCustomer(base.session, segmented, context, 1));
        const reasons = whyHere(why, { ...around, asOf });
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.join(' ')).not.toMatch(/undefined|NaN|null/);
      }
    },
  );

  it('makes segments of rules, on features and on the segments of another segmentation', async () => {
    const rules = ruleReader(base.session, { dataset: base.summary, tags: null });
    const inSegment = (segmentation: string, segment: string): Rule => ({
      of: 'segment',
      segmentation,
      segments: [segment],
      in: true,
    });
    const def = (other: string): SegmentationDef => ({
      kind: 'rules',
      rest: null,
      rules: [
        { id: 'gone', name: { fr: 'Partis', en: 'Gone' }, rule: inSegment(other, 'lost') },
        {
          id: 'many',
          name: { fr: 'Souvent', en: 'Often' },
          rule: {
            of: 'feature',
            feature: 'frequency_days',
            test: { kind: 'number', is: 'from', value: 3 },
          } satisfies Rule,
        },
      ],
    });
    const around = { ...context, rules };
    const lifecycle = must(await computeSegmentation(base.session, DEFAULT_LIFECYCLE, context));
    const lost = lifecycle.segments.find(({ segment }) => segment.id === 'lost')?.customers;
    const made = must(await computeSegmentation(base.session, def('lifecycle'), around));
    const [gone, many, rest] = made.segments.map((s) => s.customers);
    expect(gone).toBe(lost);
    expect(many).toBeGreaterThan(0);
    expect((gone ?? 0) + (many ?? 0) + (rest ?? 0)).toBe(base.summary.customers);
    const circle = { ...around, segmentations: new Map([['self', def('self')]]) };
    expect(await computeSegmentation(base.session, def('self'), circle)).toMatchObject({
      ok: false,
      error: { params: { problem: 'circular' } },
    });
  });

  it('says what sets the lifecycle apart: recency before all', async () => {
    const segmented = must(await computeSegmentation(base.session, DEFAULT_LIFECYCLE, context));
    const traits = must(
      await segmentTraits(base.session, segmented, context, [
        { id: 'recency', kind: 'number' },
        { id: 'gender', kind: 'category' },
      ]),
    );
    expect(traits.get('lost')?.[0]).toMatchObject({ feature: 'recency' });
    expect(traits.get('lost')?.[0]?.testValue).toBeGreaterThan(0);
    expect(traits.get('active')?.[0]?.testValue).toBeLessThan(0);
  });
});
