import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSession } from '../../src/lib/contracts/engine';
import { ALL_CUSTOMERS, type CustomerQuery } from '../../src/lib/core/customers';
import { isoDate } from '../../src/lib/core/dates';
import { exportColumns } from '../../src/lib/core/export';
import { ok, type Result } from '../../src/lib/core/result';
import type { SegmentationDef } from '../../src/lib/core/segmentation/definition';
import { DEFAULT_LIFECYCLE } from '../../src/lib/core/segmentation/lifecycle/definition';
import type { ProjectTag } from '../../src/lib/core/tags';
import { DerivedTables } from '../../src/lib/engine/derived';
import type { CustomersContext } from '../../src/lib/flows/customers/context';
import { standings, type Standing } from '../../src/lib/flows/customers/everywhere';
import { listCustomers } from '../../src/lib/flows/customers/list';
import { customerMeasures } from '../../src/lib/flows/customers/measures';
import { segmentedContext } from '../../src/lib/flows/customers/segmented';
import { countExport, exportCsv } from '../../src/lib/flows/export/csv';
import { computeSegmentation } from '../../src/lib/flows/segment/compute';
import { projectContext } from '../../src/lib/flows/segment/project-context';
import { findNamed } from '../../src/lib/flows/tags/file';
import { weighTags } from '../../src/lib/flows/tags/figures';
import { ident, sql } from '../../src/lib/sql/text';
import { fiveCustomers } from '../helpers/five-customers';
import type { Imported } from '../helpers/pipeline';

const REFERENCE = isoDate('2025-12-31');
const day = isoDate('2025-06-01');
const TAGS: readonly ProjectTag[] = [
  {
    id: 'vip',
    name: 'VIP "1"; =x',
    marks: [
      { customer: 'C1', on: day },
      { customer: 'C5', on: day, note: 'never bought' },
      { customer: 'GONE', on: day },
    ],
  },
  { id: 'press', name: 'Press', marks: [{ customer: 'C1', on: day }] },
];
/** At most 6, 9, 12 and 24 months since the last purchase. */
const LIFECYCLE: SegmentationDef = { ...DEFAULT_LIFECYCLE, by: 'months' };
const BY_TAG: SegmentationDef = { kind: 'tags', tags: ['press', 'vip'] };

let base: Imported;
let project: Parameters<typeof projectContext>[1];

beforeAll(async () => {
  const made = await fiveCustomers();
  base = made.base;
  project = {
    dataset: { ...base.summary, id: 'd', builtAt: 0, bytes: 0 },
    segmentation: made.result.def,
    segmentations: [
      { id: 'lifecycle', def: LIFECYCLE },
      { id: 'own-1', def: BY_TAG, name: 'Ours' },
    ],
    tags: TAGS,
  };
}, 30_000);
afterAll(() => base.close());

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function contextOf(
  def: SegmentationDef,
  session: DatasetSession = base.session,
): Promise<CustomersContext> {
  const context = must(await projectContext(session, project, REFERENCE));
  const segmented = must(await computeSegmentation(session, def, context));
  return segmentedContext(session, project, def, segmented);
}

async function listed(def: SegmentationDef, query: Partial<CustomerQuery> = {}) {
  const context = await contextOf(def);
  const list = must(await listCustomers(base.session, { ...ALL_CUSTOMERS, ...query }, context));
  return { list, rows: must(await list.page(0, 100)) };
}

const idsOf = async (def: SegmentationDef, query: Partial<CustomerQuery> = {}) =>
  (await listed(def, query)).rows.map((row) => row.customerId).join(' ');

describe('the customers of any segmentation', () => {
  /*
   * Days since the last purchase: C1 10, C2 91, C3 1, C4 604; C5 never bought. C2 and C3 first
   * bought 91 and 1 days ago, so that they are new if the newcomers' months hold them.
   */
  it('stand in their segments, those without a purchase too', async () => {
    const { rows } = await listed(LIFECYCLE, { sort: 'customer', descending: false });
    const at = Object.fromEntries(rows.map((row) => [row.customerId, row.segmentId]));
    expect(at).toMatchObject({ C1: 'active', C3: 'new', C4: 'inactive', C5: 'prospect' });
  });

  it('are filtered by segment, searched, sorted and summed', async () => {
    expect(await idsOf(LIFECYCLE, { segmentId: 'prospect' })).toBe('C5');
    expect(await idsOf(LIFECYCLE, { segmentId: 'active', search: 'elodie' })).toBe('C1');
    expect(await idsOf(LIFECYCLE, { segmentId: "x' OR TRUE --" })).toBe('');
    const { list } = await listed(LIFECYCLE, { segmentId: 'inactive' });
    expect(list.totals).toEqual({ customers: 1, revenue: 301, orders: 2, recencyDays: 604 });
    // The first tag wins: C1 is of the press, C5 a VIP, the others are the rest, best revenue first.
    expect(await idsOf(BY_TAG, { sort: 'segment', descending: false })).toBe('C1 C5 C2 C3 C4');
  });

  it('are filtered by a tag, and carry theirs', async () => {
    const { rows, list } = await listed(LIFECYCLE, { tag: 'vip' });
    expect(rows.map(({ customerId, tags }) => [customerId, tags])).toEqual([
      ['C1', ['press', 'vip']],
      ['C5', ['vip']],
    ]);
    expect(must(await list.identifiers(1))).toEqual(['C1']);
    expect(must(await list.identifiers(10))).toEqual(['C1', 'C5']);
    expect(await idsOf(LIFECYCLE, { tag: "vip' OR TRUE --" })).toBe('');
  });
});

describe('the file of any segmentation', () => {
  const asked = {
    style: { delimiter: ';', decimal: ',' },
    dates: 'dmy',
    flags: { yes: 'oui', no: 'non' },
    segmentName: (id: string | null) => `=${id ?? ''}`,
    tagName: (id: string) => TAGS.find((tag) => tag.id === id)?.name ?? id,
    columns: [{ from: 'customer_id' }, { from: 'segment' }, { from: 'tags' }],
    headers: ['id', 'segment', 'tags'],
  } as const;

  async function lines(segmentIds: readonly string[] | null, tag: string | null) {
    const context = await contextOf(BY_TAG);
    const request = { ...asked, segmentIds, tag, purpose: 'any' as const };
    const file = must(await exportCsv(base.session, request, context));
    const counted = must(await countExport(base.session, request, context));
    expect(counted).toEqual({ customers: file.customers, opposed: 0, refused: 0 });
    const text = await file.blob.text();
    return text.replace('\ufeff', '').split('\r\n').slice(1, -1);
  }

  it('has the segments in their order and the tags by name, formulas disarmed', async () => {
    expect(await lines(null, null)).toEqual([
      `C1;'=press;"Press, VIP ""1""; =x"`,
      `C5;'=vip;"VIP ""1""; =x"`,
      `C2;'=rest;`,
      `C3;'=rest;`,
      `C4;'=rest;`,
    ]);
  });

  it.each<[readonly string[] | null, string | null, string]>([
    [['vip'], null, 'C5'],
    [['rest'], null, 'C2 C3 C4'],
    [null, 'vip', 'C1 C5'],
    [['vip', 'rest'], 'vip', 'C5'],
    [['rest'], 'vip', ''],
    [null, 'nobody', ''],
  ])('%j with the tag %s holds %s', async (segmentIds, tag, ids) => {
    const found = (await lines(segmentIds, tag)).map((line) => line.split(';')[0]);
    expect(found.join(' ')).toBe(ids);
  });

  it('has scores of RFM with RFM only, and tags where there are some', () => {
    const named = (scores: boolean, tags: boolean) =>
      exportColumns(project.dataset, { scores, tags })
        .map(({ from }) => from)
        .filter((from) => ['r', 'f', 'm', 'tags'].includes(from))
        .join('');
    expect([named(true, false), named(false, true), named(true, true)]).toEqual([
      'rfm',
      'tags',
      'rfmtags',
    ]);
  });
});

describe('tables that had to go', () => {
  /** A session that keeps so few tables that those of a segmentation do not all stay. */
  function forgetful(base: Imported, most: number): DatasetSession {
    const kept = new DerivedTables(most);
    return {
      run: (statement, options) => base.session.run(statement, options),
      close: () => Promise.resolve(),
      derive: async (name, create) => {
        if (kept.ask(name)) return ok(undefined);
        await base.session.run(sql`DROP TABLE IF EXISTS temp.main.${ident(name)}`);
        const made = await base.session.run(create);
        if (!made.ok) return made;
        for (const old of kept.keep(name, create))
          await base.session.run(sql`DROP TABLE IF EXISTS temp.main.${ident(old)}`);
        return ok(undefined);
      },
    };
  }

  it('are made again before a page is read', async () => {
    const { base: own } = await fiveCustomers();
    const session = forgetful(own, 7);
    const context = await contextOf(LIFECYCLE, session);
    const list = must(await listCustomers(session, { ...ALL_CUSTOMERS, tag: 'vip' }, context));
    for (let n = 0; n < 7; n++) {
      const name = `other_${n}`;
      must(await session.derive(name, sql`CREATE TEMP TABLE ${ident(name)} AS SELECT 1`));
    }
    const gone = await own.session.run(sql`SELECT * FROM ${ident(context.members.name)}`);
    expect(gone.ok).toBe(false);
    const rows = must(await list.page(0, 10));
    expect(rows.map(({ customerId, segmentId }) => [customerId, segmentId])).toEqual([
      ['C1', 'active'],
      ['C5', 'prospect'],
    ]);
    own.close();
  });
});

describe('one customer everywhere', () => {
  it('stands in every segmentation beside RFM, with a reason', async () => {
    const told: Standing[] = [];
    await standings(base.session, project, REFERENCE, 5, (one) => told.push(one) > 0);
    const at = told.map(({ listed: { id }, found }) => [
      id,
      found.ok ? found.value.segment.id : found.error.code,
    ]);
    expect(Object.fromEntries(at)).toMatchObject({ lifecycle: 'prospect', 'own-1': 'vip' });
    expect(at.map(([id]) => id)).not.toContain('rfm');
    const ours = told.at(-1)?.found;
    expect(ours?.ok && ours.value.explanation).toMatchObject({ carried: [TAGS[0]?.name] });
  });

  it('stops being looked for when nobody wants it any more', async () => {
    let calls = 0;
    await standings(base.session, project, REFERENCE, 5, () => ++calls < 2);
    expect(calls).toBe(2);
  });

  it('shows tags among its figures', async () => {
    const at = { referenceDate: REFERENCE, windowMonths: null };
    const read = must(await customerMeasures(base.session, project.dataset, 1, at, project));
    const values = read.known.map(({ feature, value }) => [feature.id, value]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['tags_count', 2],
        ['tag_vip', true],
        ['tag_press', true],
      ]),
    );
  });
});

describe('tags', () => {
  it('weigh what their customers spent, and tell who is not in the base', async () => {
    const weighed = must(
      await weighTags(base.session, { dataset: project.dataset, tags: TAGS }, REFERENCE),
    );
    // C1 spent 260.50 in 3 orders; C5 nothing.
    expect(weighed.byTag.get('vip')).toEqual({
      customers: 2,
      revenue: 260.5,
      orders: 3,
      missing: ['GONE'],
    });
    expect(weighed.byTag.get('press')).toMatchObject({ customers: 1, missing: [] });
    expect(weighed.customers).toBe(2);
    const none = await weighTags(base.session, { dataset: project.dataset, tags: [] }, REFERENCE);
    expect(must(none)).toEqual({ byTag: new Map(), customers: 0 });
  });

  it.each([
    ['C4', 'C4'],
    [' c4 ', 'C4'],
    ['C4.0', 'C4'],
    ['ELODIE@example.com', 'C1'],
    ['jean.ob @example.com', 'C2'],
    ["C1' OR TRUE --", undefined],
    ['C', undefined],
    ['', undefined],
    ['\u001f', undefined],
  ])('%j in a file names %s', async (written, identifier) => {
    const named = must(await findNamed(base.session, project.dataset, [written, 'C9']));
    expect(named.get(written)).toEqual(
      identifier === undefined ? undefined : { count: 1, identifier },
    );
  });
});
