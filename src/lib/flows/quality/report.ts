import type { DatasetSession, Row } from '../../contracts/engine';
import { fromDayNumber, dayNumber, parseIsoDate } from '../../core/dates';
import type { DatasetSummary } from '../../core/dataset';
import { cutoffDays } from '../../core/quality/calendar';
import type {
  BaseFacts,
  ColumnFacts,
  InteractionFacts,
  PeopleFacts,
  ReturnFacts,
  SaleDay,
  SourceFacts,
  Wholesale,
} from '../../core/quality/facts';
import type { Recipe } from '../../core/recipe';
import type { Result } from '../../core/result';
import type { Sql } from '../../contracts/sql';
import { interactionCounts, peopleCounts } from '../../sql/quality/people';
import {
  firstBefore,
  ORPHAN_RETURNS,
  SALE_DAYS,
  wholesaleCustomers,
} from '../../sql/quality/sales';
import { HAS_QUALITY, READ_COLUMN_FACTS, READ_SOURCE_FACTS } from '../../sql/quality/store';
import { attempt, oneRow, runOne, toNumber, toText } from '../run';

/** Everything the quality page knows of a dataset. */
export interface QualityFacts {
  /** Null for a dataset built before its columns were measured. */
  readonly measured: {
    readonly columns: readonly ColumnFacts[];
    readonly sources: readonly SourceFacts[];
  } | null;
  readonly base: BaseFacts;
}

const LARGEST = 10;

/** Reads what the build counted, and measures across the sources on the canonical tables. */
export function qualityFacts(
  session: DatasetSession,
  dataset: DatasetSummary,
  recipe: Recipe,
): Promise<Result<QualityFacts>> {
  return attempt(async () => {
    const measured = await measuredOf(session);
    const sources = (kind: string) => recipe.sources.filter((s) => s.kind === kind);
    const customers = sources('customers').map((s) => s.id);
    const days = await saleDays(session);
    const window = cutoffDays(dataset.firstOrder, dataset.lastOrder);
    const limit = fromDayNumber(dayNumber(dataset.firstOrder) + window);
    const [early, buyers] = (await oneRow(session, firstBefore(limit))).map(toNumber);
    return {
      measured,
      base: {
        people: await people(session, customers),
        days,
        cutoff: { days: window, early: early ?? 0, buyers: buyers ?? 0 },
        wholesale: await wholesale(session),
        returns: dataset.lineFields.includes('product') ? await returns(session) : null,
        interactions:
          sources('interactions').length === 0
            ? []
            : await interactions(session, recipe, customers, measured?.columns ?? []),
      },
    };
  });
}

async function measuredOf(session: DatasetSession): Promise<QualityFacts['measured']> {
  if ((await oneRow(session, HAS_QUALITY))[0] !== true) return null;
  const read = async (statement: Sql) =>
    (await runOne(session, statement)).rows.map((r): unknown => JSON.parse(toText(r[0])));
  return {
    columns: (await read(READ_COLUMN_FACTS)) as readonly ColumnFacts[],
    sources: (await read(READ_SOURCE_FACTS)) as readonly SourceFacts[],
  };
}

async function people(session: DatasetSession, customers: readonly string[]): Promise<PeopleFacts> {
  const counts = (await oneRow(session, peopleCounts(customers))).map(toNumber);
  const at = (i: number) => counts[i] ?? 0;
  return {
    described: customers.length === 0 ? null : at(0),
    describedWithoutPurchase: at(1),
    buyers: at(2),
    revenue: at(3),
    unknownBuyers: customers.length === 0 ? 0 : at(4),
    unknownRevenue: customers.length === 0 ? 0 : at(5),
    describedAgain: at(6),
  };
}

async function saleDays(session: DatasetSession): Promise<readonly SaleDay[]> {
  return (await runOne(session, SALE_DAYS)).rows.flatMap((r) => {
    const day = dayOf(r, 0);
    return day ? [{ day, lines: toNumber(r[1]), amount: toNumber(r[2]) }] : [];
  });
}

function dayOf(row: Row, place: number) {
  return parseIsoDate(toText(row[place]).slice(0, 10));
}

async function wholesale(session: DatasetSession): Promise<Wholesale> {
  const { rows } = await runOne(session, wholesaleCustomers(LARGEST));
  return {
    customers: toNumber(rows[0]?.[3]),
    revenue: toNumber(rows[0]?.[4]),
    largest: rows.map((r) => ({
      customerId: toText(r[0]),
      revenue: toNumber(r[1]),
      score: toNumber(r[2]),
    })),
  };
}

async function returns(session: DatasetSession): Promise<ReturnFacts> {
  const [checked, orphans, amount] = (await oneRow(session, ORPHAN_RETURNS)).map(toNumber);
  return { checked: checked ?? 0, orphans: orphans ?? 0, amount: amount ?? 0 };
}

async function interactions(
  session: DatasetSession,
  recipe: Recipe,
  customers: readonly string[],
  columns: readonly ColumnFacts[],
): Promise<readonly InteractionFacts[]> {
  const { rows } = await runOne(session, interactionCounts(customers));
  return recipe.sources
    .filter((s) => s.kind === 'interactions')
    .map((source) => {
      const row = rows.find((r) => r[0] === source.id);
      const date = source.columns.findIndex((c) => c.role === 'happened_on');
      const known = toNumber(row?.[1]);
      const facts = columns.find((c) => c.sourceId === source.id && c.column === date);
      return {
        sourceId: source.id,
        dated: facts?.valid ?? known,
        known,
        last: row ? dayOf(row, 2) : null,
      };
    });
}
