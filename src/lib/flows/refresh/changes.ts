import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary, LineField } from '../../core/dataset';
import type { ProjectRecord } from '../../core/project';
import { referenceDateOf } from '../../core/project';
import type { CustomerChanges, RefreshRecord } from '../../core/refresh/log';
import type { Result } from '../../core/result';
import { lookupOf } from '../../core/segmentation/rfm/lookup';
import { customerPage, fieldValues } from '../../sql/refresh/snapshot';
import { contextOf } from '../customers/context';
import { attempt, need, runOne, toNumber, toText } from '../run';
import { computeRfm } from '../segment/rfm';

/** Customers read at a time. */
const PAGE = 50_000;
const FIELDS = ['category', 'brand', 'store', 'channel'] as const satisfies readonly LineField[];
/** A field with more values than this is no list that a person knows. */
const MAX_VALUES = 2000;
const SHOWN_VALUES = 20;

type Measured = Pick<ProjectRecord, 'dataset' | 'segmentation' | 'referenceDate'>;
type Attributes = Pick<DatasetSummary, 'attributes' | 'otherAttributes'>;

/** What a dataset holds of its customers, to compare with the next. */
export interface Snapshot {
  /** By identifier: fingerprint of the attributes x 64 + rank of the segment. */
  readonly customers: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Attributes that two datasets both have, under the name that each gives them. */
export function commonAttributes(
  before: Attributes,
  after: Attributes,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const declared = before.attributes.filter((name) => after.attributes.includes(name));
  const others = before.otherAttributes.flatMap(({ name, label }) => {
    const now = after.otherAttributes.find((o) => o.label === label);
    return now ? [{ name, now: now.name }] : [];
  });
  return {
    before: [...declared, ...others.map((o) => o.name)],
    after: [...declared, ...others.map((o) => o.now)],
  };
}

/** Reads a snapshot of the dataset of a project. Without a segmentation that computes, no segment is known. */
export function takeSnapshot(
  session: DatasetSession,
  project: Measured,
  attributes: readonly string[],
): Promise<Result<Snapshot>> {
  return attempt(async () => {
    const members = await membersOf(session, project);
    const customers = new Map<string, number>();
    for (let after = 0; after < project.dataset.customers; after += PAGE) {
      const page = customerPage(attributes, members, after, after + PAGE);
      for (const row of (await runOne(session, page)).rows)
        customers.set(toText(row[0]), toNumber(row[1]));
    }
    const values = new Map<string, ReadonlySet<string>>();
    for (const field of FIELDS.filter((f) => project.dataset.lineFields.includes(f))) {
      const { rows } = await runOne(session, fieldValues(field, MAX_VALUES));
      if (rows.length < MAX_VALUES) values.set(field, new Set(rows.map((r) => toText(r[0]))));
    }
    return { customers, values };
  });
}

async function membersOf(session: DatasetSession, project: Measured): Promise<string | null> {
  const { segmentation: def, dataset } = project;
  const asOf = { referenceDate: referenceDateOf(project), windowMonths: def.windowMonths };
  const computed = await computeRfm(session, def, asOf);
  if (!computed.ok) return null;
  const { name, create } = contextOf(computed.value, lookupOf(def.scheme), { dataset }).members;
  need(await session.derive(name, create));
  return name;
}

/** What became of the customers from one snapshot to the next. */
export function changesBetween(before: Snapshot, after: Snapshot): CustomerChanges {
  let [added, changed, moved] = [0, 0, 0];
  for (const [id, now] of after.customers) {
    const then = before.customers.get(id);
    if (then === undefined) added++;
    else {
      if (Math.floor(then / 64) !== Math.floor(now / 64)) changed++;
      if (then % 64 !== now % 64) moved++;
    }
  }
  const gone = before.customers.size + added - after.customers.size;
  return { added, gone, changed, moved };
}

/** Values that the former dataset did not have, of fields that both have. */
export function newValuesBetween(before: Snapshot, after: Snapshot): RefreshRecord['newValues'] {
  return [...after.values].flatMap(([field, now]) => {
    const then = before.values.get(field);
    const values = then ? [...now].filter((value) => !then.has(value)) : [];
    return values.length > 0 ? [{ field, values: values.slice(0, SHOWN_VALUES) }] : [];
  });
}
