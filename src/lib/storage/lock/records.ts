import type { HistoryChange, StoredHistory, WholeHistory } from '../../contracts/store';
import type { DatasetSummary } from '../../core/dataset';
import type { RestorePoint } from '../../core/history/points';
import type { Step } from '../../core/history/steps';
import type { ProjectLock } from '../../core/lock';
import type { ProjectRecord } from '../../core/project';
import { DEFAULT_BUILD_OPTIONS } from '../../core/recipe';
import { DEFAULT_RFM } from '../../core/segmentation/rfm/definition';
import type { DatasetVersion, FormerVersion } from '../../core/versions';
import { currentRecord } from '../rows';
import { openJson, sealJson, type DataKeys } from './keys';

type Bytes = Uint8Array<ArrayBuffer>;

/** A record as the store keeps it when it is sealed: what the store itself reads, and the rest in two boxes. */
export interface SealedRecord extends ProjectRecord {
  readonly lock: ProjectLock;
  /** Everything that is not in the open and not of the dataset. */
  readonly sealed: Bytes;
  readonly dataset: SealedDataset;
}

/** Recipe, guesses and summary go with their dataset when it becomes a former one. */
interface SealedDataset extends DatasetSummary {
  readonly sealed: Bytes;
}

type Figures = Pick<
  FormerVersion,
  'builtAt' | 'customers' | 'orderLines' | 'amount' | 'firstOrder' | 'lastOrder'
>;

/** What stays readable: the store and the list of projects go by it. */
type Open = 'id' | 'name' | 'demo' | 'revision' | 'createdAt' | 'savedAt' | 'former' | 'lock';

interface Box {
  readonly record: Omit<ProjectRecord, Open | 'dataset' | 'recipe' | 'guesses'>;
  /** Figures of every dataset, by its id: the store makes lines of former ones without seeing them. */
  readonly figures: Readonly<Record<string, Figures>>;
}

export function isSealedRecord(record: ProjectRecord): record is SealedRecord {
  return 'sealed' in record;
}

/** The figures of a record's datasets, for the lines of former versions. */
export function figuresOf({ dataset, former = [] }: ProjectRecord): Box['figures'] {
  return Object.fromEntries([dataset, ...former].map((one) => [one.id, figuresIn(one)]));
}

function figuresIn(given: Figures): Figures {
  const { builtAt, customers, orderLines, amount, firstOrder, lastOrder } = given;
  return { builtAt, customers, orderLines, amount, firstOrder, lastOrder };
}

/** The record as it is stored; `known` are figures of datasets that it does not name. */
export async function sealRecord(
  keys: DataKeys,
  record: ProjectRecord & { readonly lock: ProjectLock },
  known: Box['figures'] = {},
): Promise<SealedRecord> {
  const { id, name, demo, revision, createdAt, savedAt, former, lock, ...rest } = record;
  const { dataset, recipe, guesses, ...boxed } = rest;
  const box: Box = { record: boxed, figures: { ...known, ...figuresOf(record) } };
  return {
    version: record.version,
    ...{ id, name, demo, revision, createdAt, savedAt, lock },
    ...(former ? { former: former.map(blank) } : {}),
    ...BLANK,
    dataset: await sealDataset(keys, { dataset, recipe, guesses }),
    sealed: await sealJson(keys, 'record', box),
  };
}

/** The record that was sealed, in this version's shape. Throws where it is not what was sealed. */
export async function openRecord(keys: DataKeys, stored: SealedRecord): Promise<ProjectRecord> {
  const box = (await openJson(keys, 'record', stored.sealed)) as Box;
  const version = await openDataset(keys, stored.dataset);
  const { id, name, demo, revision, createdAt, savedAt, former, lock } = stored;
  return currentRecord({
    ...box.record,
    ...version,
    ...{ id, name, demo, revision, createdAt, savedAt, lock },
    ...(former ? { former: former.map((one) => ({ ...one, ...box.figures[one.id] })) } : {}),
  });
}

/** What comes back with a dataset, sealed into the summary that the store keeps of it. */
export async function sealDataset(keys: DataKeys, version: DatasetVersion): Promise<SealedDataset> {
  const { id } = version.dataset;
  return { ...NO_DATASET, id, sealed: await sealJson(keys, 'dataset', version) };
}

export async function openDataset(keys: DataKeys, stored: DatasetSummary): Promise<DatasetVersion> {
  const { id, sealed } = stored as SealedDataset;
  const version = (await openJson(keys, 'dataset', sealed)) as DatasetVersion;
  return { ...version, dataset: { ...version.dataset, id } };
}

/** Dates of a line that says nothing. */
const NO_DAY = '1970-01-01' as DatasetSummary['firstOrder'];
const NOTHING: Figures = {
  builtAt: 0,
  customers: 0,
  orderLines: 0,
  amount: 0,
  firstOrder: NO_DAY,
  lastOrder: NO_DAY,
};

function blank(line: FormerVersion): FormerVersion {
  return { ...line, ...NOTHING };
}

const NO_DATASET: Omit<DatasetSummary, 'id'> = {
  ...NOTHING,
  bytes: 0,
  orders: 0,
  interactions: 0,
  attributes: [],
  otherAttributes: [],
  lineFields: [],
  sources: [],
  orderReport: {
    lines: 0,
    amount: 0,
    returns: { lines: 0, amount: 0, orders: 0 },
    anonymous: { lines: 0, amount: 0 },
    zeroPrices: { lines: 0 },
    exactDuplicates: { lines: 0, amount: 0 },
    onlyReturnsCustomers: 0,
  },
  rejectCounts: [],
};

const BLANK = {
  currency: 'EUR',
  recipe: { sources: [], options: DEFAULT_BUILD_OPTIONS },
  guesses: [],
  referenceDate: null,
  segmentation: DEFAULT_RFM,
  card: [],
} as const;

/** The same list with the content of each sealed, or opened, for its place. */
async function each<T extends { readonly content: unknown }>(
  list: readonly T[],
  change: (content: unknown) => Promise<unknown>,
): Promise<readonly T[]> {
  return Promise.all(
    list.map(async (one) => ({ ...one, content: (await change(one.content)) as T['content'] })),
  );
}

const sealing = (keys: DataKeys, place: string) => (content: unknown) =>
  sealJson(keys, place, content);
const opening = (keys: DataKeys, place: string) => (content: unknown) =>
  openJson(keys, place, content as Bytes);

export async function sealChange(keys: DataKeys, change: HistoryChange): Promise<HistoryChange> {
  return {
    ...change,
    steps: await each(change.steps, sealing(keys, 'step')),
    addPoints: await each(change.addPoints, sealing(keys, 'point')),
  };
}

export async function sealHistory(keys: DataKeys, history: WholeHistory): Promise<WholeHistory> {
  return {
    ...history,
    steps: await each(history.steps, sealing(keys, 'step')),
    points: await each(history.points, sealing(keys, 'point')),
  };
}

export async function openHistory(keys: DataKeys, history: WholeHistory): Promise<WholeHistory> {
  return {
    ...history,
    steps: await openSteps(() => keys, history.steps),
    points: await each(history.points, opening(keys, 'point')),
  };
}

/** `keys` are asked for only where something is sealed. */
export async function openSteps(
  keys: () => DataKeys,
  steps: StoredHistory['steps'],
): Promise<readonly Step[]> {
  return steps.some(isSealed) ? each(steps, opening(keys(), 'step')) : steps;
}

export async function openPoint(keys: () => DataKeys, point: RestorePoint): Promise<RestorePoint> {
  if (!isSealed(point)) return point;
  const [opened = point] = await each([point], opening(keys(), 'point'));
  return opened;
}

function isSealed({ content }: { readonly content: unknown }): boolean {
  return content instanceof Uint8Array;
}
