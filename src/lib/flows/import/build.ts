import type { BuildSession, Runner } from '../../contracts/engine';
import type { DatasetSummary, OrderReport, RejectCount, RejectReason } from '../../core/dataset';
import { LINE_FIELDS } from '../../core/dataset';
import { parseIsoDate } from '../../core/dates';
import { appError } from '../../core/errors';
import { numberedSources } from '../../core/matching/numbering';
import { customerRanges, pieces } from '../../core/pieces';
import type { Recipe } from '../../core/recipe';
import { keptRepairs } from '../../core/repairs';
import type { Role } from '../../core/roles';
import {
  attributesOf,
  castAttributes,
  createCustomers,
  createIdentity,
  declaredRoles,
  linkByEmail,
  otherAttributes,
} from '../../sql/import/customers';
import { createInteractions } from '../../sql/import/interactions';
import { COUNT_KEYS, createCustomerKeys } from '../../sql/import/keys';
import { createLineShifts } from '../../sql/import/lines';
import {
  castOrders,
  createAnonymousLines,
  createOccasions,
  createOrderLines,
  keptLines,
  unionLines,
} from '../../sql/import/orders';
import {
  COUNT_REJECTS,
  CREATE_REJECTS,
  insertRejectedCells,
  insertRejectedLines,
  missingValues,
} from '../../sql/import/rejects';
import {
  DATASET_REPORT,
  duplicateReport,
  filledAttributes,
  FILLED_LINE_FIELDS,
  ORDER_REPORT,
} from '../../sql/import/report';
import { withValues } from './attributes';
import { maskRejected } from './masking';
import { joinedBy, reconcile } from './persons';
import type { StepOptions } from './ports';
import { fail, need, oneRow, runAll, runOne, toNumber, toText } from '../run';
import type { StagedSource } from './stage';

/** What a build gives before the file is closed: the summary lacks only id, time and size. */
export type BuiltSummary = Omit<DatasetSummary, 'id' | 'builtAt' | 'bytes'>;

/** Rejected lines written one by one into the dataset; the counts are always whole. */
const MAX_REJECTED_LINES = 20_000;

/**
 * Turns staged text into the canonical tables of a dataset. Leaves with date-unreadable,
 * no-known-customer, only-returns or no-purchases when the recipe gives nothing to segment.
 */
export async function buildTables(
  build: BuildSession,
  recipe: Recipe,
  staged: readonly StagedSource[],
  options: StepOptions = {},
): Promise<BuiltSummary> {
  const { signal } = options;
  const read = recipe.sources.filter((s) => s.kind !== 'ignored');
  const sources = numberedSources(read, recipe.matching?.numberings);
  const orders = sources.filter((s) => s.kind === 'orders');
  const others = otherAttributes(sources);
  const total = 10;
  const rows = staged.reduce((sum, source) => sum + source.rows, 0);
  let done = 0;
  const report = (now: number) =>
    options.onProgress?.({ step: 'build', done: now, total, unit: 'steps', rows });
  const step = async (work: () => Promise<void>) => {
    await work();
    report(++done);
  };

  // The large tables that others are made from stay out of the dataset, and out of memory.
  await step(async () => {
    const casts = orders.flatMap((s) =>
      [castOrders(s, attributesOf(s, others)), linkByEmail(s, sources) ?? []].flat(),
    );
    await runAll(build, casts, signal);
    need(await build.seal());
  });
  await step(async () => {
    await runOne(build, CREATE_REJECTS, signal);
    for (const { id, files, shifts, superseded, rejected } of staged) {
      await runAll(build, createLineShifts(id, shifts, superseded > 0), signal);
      const source = recipe.sources.find((s) => s.id === id);
      const kept = maskRejected(source, files, rejected.slice(0, MAX_REJECTED_LINES));
      await runAll(build, insertRejectedLines(id, kept), signal);
    }
  });
  await step(async () => {
    for (const source of sources) {
      const missing =
        source.kind === 'orders' ? await oneRow(build, missingValues(source), signal) : [];
      await runAll(build, insertRejectedCells(source, missing), signal);
    }
    const casts = sources.flatMap((s) => castAttributes(s, others) ?? []);
    await runAll(build, [unionLines(orders), keptLines(recipe.options), ...casts], signal);
  });
  const orderFacts = (await oneRow(build, ORDER_REPORT, signal)).map(toNumber);
  const rejects = await countRejects(build, signal);
  checkReadable(recipe, orderFacts, rejects);
  const persons = await reconcile(build, recipe.matching, sources, {
    ...options,
    onProgress: (part) => report(done + part.done / (part.total ?? part.done + 1)),
  });
  const merged = persons.status === 'done';
  await step(() =>
    runOne(build, createCustomerKeys(sources, merged), signal).then(() => undefined),
  );
  const known = toNumber((await oneRow(build, COUNT_KEYS, signal))[0]);
  const ranges = customerRanges(known, orderFacts[0] ?? 0);
  await step(() => runAll(build, createOrderLines(ranges), signal));
  await step(() =>
    runAll(build, [createAnonymousLines(recipe.options), ...createOccasions(ranges)], signal),
  );
  await step(() =>
    runOne(build, createCustomers(sources, others, merged), signal).then(() => undefined),
  );
  await step(async () => {
    const hasEmail = declaredRoles(sources).includes('email');
    await runAll(
      build,
      [
        createInteractions(
          sources.filter((s) => s.kind === 'interactions'),
          merged ? 'person' : hasEmail ? 'customer' : 'none',
        ),
        createIdentity(sources, merged),
      ],
      signal,
    );
  });
  let summary: BuiltSummary | undefined;
  await step(async () => {
    const all = await summarise(build, recipe, staged, orderFacts, rejects, signal);
    summary = { ...all, matching: await joinedBy(build, persons, signal) };
  });
  return summary as BuiltSummary;
}

/** Says early, in words, why nothing would come out. */
function checkReadable(
  recipe: Recipe,
  orderFacts: readonly number[],
  rejects: readonly RejectCount[],
): void {
  const [lines = 0, , returns, , , anonymous] = orderFacts;
  const source = recipe.sources.find((s) => s.kind === 'orders');
  const fileName = source?.fileName ?? '';
  const label = (...roles: Role[]) =>
    source?.columns.find((c) => roles.some((role) => role === c.role))?.label ?? '';
  if (lines === 0) {
    const refused = (...reasons: RejectReason[]) =>
      rejects.reduce((sum, r) => sum + (reasons.includes(r.reason) ? r.count : 0), 0);
    if (refused('not-a-number', 'missing-amount') > refused('not-a-date', 'missing-date')) {
      fail(appError('amount-unreadable', { fileName, column: label('amount', 'unit_price') }));
    }
    fail(appError('date-unreadable', { fileName, column: label('ordered_on') }));
  }
  if (anonymous === lines)
    fail(appError('no-known-customer', { fileName, column: label('customer_id', 'email'), lines }));
  if (returns === lines) fail(appError('only-returns', { fileName, lines }));
}

async function countRejects(runner: Runner, signal?: AbortSignal): Promise<readonly RejectCount[]> {
  return (await runOne(runner, COUNT_REJECTS, signal)).rows.map((r): RejectCount => ({
    sourceId: toText(r[0]),
    column: r[1] === null ? null : toText(r[1]),
    reason: toText(r[2]) as RejectReason,
    count: toNumber(r[3]),
  }));
}

async function summarise(
  runner: Runner,
  recipe: Recipe,
  staged: readonly StagedSource[],
  orderFacts: readonly number[],
  rejectCounts: readonly RejectCount[],
  signal?: AbortSignal,
): Promise<BuiltSummary> {
  const sources = recipe.sources.filter((s) => s.kind !== 'ignored');
  const facts = await oneRow(runner, DATASET_REPORT, signal);
  const firstOrder = parseIsoDate(toText(facts[3]));
  const lastOrder = parseIsoDate(toText(facts[4]));
  if (firstOrder === null || lastOrder === null)
    fail(
      appError('no-purchases', {
        fileName: recipe.sources.find((s) => s.kind === 'orders')?.fileName ?? '',
      }),
    );
  const roles = declaredRoles(sources);
  const filledRoles = await oneRow(runner, filledAttributes(roles), signal);
  const filledFields = await oneRow(runner, FILLED_LINE_FIELDS, signal);
  const orderReport = await reportOrders(runner, orderFacts, toNumber(facts[6]), signal);
  return {
    customers: toNumber(facts[0]),
    orderLines: toNumber(facts[1]),
    amount: toNumber(facts[2]),
    firstOrder,
    lastOrder,
    orders: toNumber(facts[5]),
    interactions: toNumber(facts[7]),
    attributes: roles.filter((_, i) => filledRoles[i] === true),
    otherAttributes: await withValues(runner, otherAttributes(sources), signal),
    lineFields: LINE_FIELDS.filter((_, i) => filledFields[i] === true),
    sources: staged.map((s) => ({
      sourceId: s.id,
      rows: s.rows,
      bytes: s.files.reduce((sum, { file }) => sum + file.size, 0),
      rejectedLines: s.rejected.length,
      repairs: keptRepairs(s.preview.repairs),
      notes: s.notes ?? [],
      ...(s.origin ? { origin: s.origin } : {}),
    })),
    orderReport,
    rejectCounts,
  };
}

async function reportOrders(
  runner: Runner,
  all: readonly number[],
  onlyReturnsCustomers: number,
  signal?: AbortSignal,
): Promise<OrderReport> {
  const at = (i: number) => all[i] ?? 0;
  const of = pieces(at(0));
  const duplicates = { lines: 0, amount: 0 };
  for (let piece = 0; piece < of; piece += 1) {
    const [lines, amount] = await oneRow(runner, duplicateReport(piece, of), signal);
    duplicates.lines += toNumber(lines);
    duplicates.amount = Math.round((duplicates.amount + toNumber(amount)) * 1e4) / 1e4;
  }
  return {
    lines: at(0),
    amount: at(1),
    returns: { lines: at(2), amount: at(3), orders: at(4) },
    anonymous: { lines: at(5), amount: at(6) },
    zeroPrices: { lines: at(7) },
    exactDuplicates: duplicates,
    onlyReturnsCustomers,
  };
}
