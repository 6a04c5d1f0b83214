import { daysBetween, type IsoDate } from '../dates';
import type { DatasetSummary } from '../dataset';
import type { Recipe } from '../recipe';
import type { Role } from '../roles';
import type { SourceRecipe } from '../source';
import type { Rhythm } from './calendar';
import type { BaseFacts, ColumnFacts, SourceFacts } from './facts';
import type { Part, ScoreInputs } from './scores';

/** What the report of one dataset is made from. */
export interface QualityBase {
  readonly dataset: DatasetSummary;
  readonly recipe: Recipe;
  readonly referenceDate: IsoDate;
  /** Empty for a dataset built before its columns were measured. */
  readonly columns: readonly ColumnFacts[];
  readonly sources: readonly SourceFacts[];
  readonly base: BaseFacts;
  readonly rhythm: Rhythm;
}

/** A column in use with its source and its figures. */
export interface UsedColumn {
  readonly source: SourceRecipe;
  readonly label: string;
  readonly role: Role;
  readonly needed: boolean;
  readonly facts: ColumnFacts;
}

/** The columns that play a role, in the order of the files. */
export function usedColumns({ recipe, columns }: QualityBase): readonly UsedColumn[] {
  return columns.flatMap((facts) => {
    const source = recipe.sources.find((s) => s.id === facts.sourceId);
    const column = source?.columns[facts.column];
    return source && column?.role
      ? [
          {
            source,
            label: column.label,
            role: column.role,
            needed: isNeeded(source, column.role),
            facts,
          },
        ]
      : [];
  });
}

/** Whether a line is worth nothing without this column: who, when, how much. */
function isNeeded(source: SourceRecipe, role: Role): boolean {
  const plays = (other: Role) => source.columns.some((c) => c.role === other);
  switch (role) {
    case 'customer_id':
      return true;
    case 'email':
      return !plays('customer_id');
    case 'ordered_on':
    case 'amount':
      return source.kind === 'orders';
    case 'unit_price':
    case 'quantity':
      return source.kind === 'orders' && !plays('amount');
    case 'happened_on':
      return source.kind === 'interactions';
    default:
      return false;
  }
}

/** Filled cells of a checked column, and those that read; a day out of range does not. */
export function readablePart({ checked, filled, valid, outliers }: ColumnFacts): Part {
  return { all: filled, good: valid - (checked === 'date' ? (outliers?.cells ?? 0) : 0) };
}

/** Last day of a source and how far behind the reference date it is. */
export interface LastDay {
  readonly source: SourceRecipe;
  readonly last: IsoDate;
  /** 0 when the source goes on after the reference date. */
  readonly days: number;
}

const DATES: readonly Role[] = ['ordered_on', 'happened_on', 'created_on'];

/** One entry for each source that has a date of its own. */
export function lastDays(quality: QualityBase): readonly LastDay[] {
  const used = usedColumns(quality);
  return quality.recipe.sources.flatMap((source): readonly LastDay[] => {
    const date = DATES.map((role) => used.find((c) => c.source === source && c.role === role)).find(
      Boolean,
    );
    const range = date?.facts.range;
    if (range?.of !== 'date') return [];
    return [
      { source, last: range.max, days: Math.max(0, daysBetween(range.max, quality.referenceDate)) },
    ];
  });
}

/** Lines that stand twice for one: by kind of copy. */
export function copiesOf({ dataset, recipe, sources, base }: QualityBase) {
  const kindOf = (id: string) => recipe.sources.find((s) => s.id === id)?.kind;
  const kept = recipe.options.exactDuplicates === 'keep';
  const overlaps = sources.flatMap((s) => s.overlaps);
  return {
    orders: kept ? dataset.orderReport.exactDuplicates.lines : 0,
    shared: overlaps.reduce((sum, o) => sum + o.shared.lines, 0),
    customers: base.people.describedAgain,
    interactions: sources.reduce(
      (sum, s) => sum + (kindOf(s.sourceId) === 'interactions' ? (s.copies ?? 0) : 0),
      0,
    ),
  };
}

/** The counts behind the scores of a dataset. */
export function inputsOf(quality: QualityBase): ScoreInputs {
  const { dataset, rhythm, referenceDate } = quality;
  const used = usedColumns(quality);
  const rows = sum(dataset.sources.map((s) => s.rows));
  const rejected = sum(dataset.sources.map((s) => s.rejectedLines));
  const checked = used.filter((c) => c.facts.checked !== 'text').map((c) => readablePart(c.facts));
  const copies = copiesOf(quality);
  const ends = lastDays(quality).map((s) => s.days);
  return {
    completeness: used.map(({ facts, needed }) => ({
      good: facts.filled,
      all: facts.rows,
      needed,
    })),
    validity: {
      cells: { good: sum(checked.map((p) => p.good)), all: sum(checked.map((p) => p.all)) },
      lines: { good: rows, all: rows + rejected },
    },
    consistency: links(quality),
    uniqueness: {
      all: rows,
      good: rows - copies.orders - copies.shared - copies.customers - copies.interactions,
    },
    freshness:
      ends.length > 0 ? ends : [Math.max(0, daysBetween(dataset.lastOrder, referenceDate))],
    coverage: {
      rhythm: { good: rhythm.expected - rhythm.missing, all: rhythm.expected },
      days: daysBetween(dataset.firstOrder, dataset.lastOrder) + 1,
    },
  };
}

function links({
  dataset: { orderReport: report },
  base,
}: QualityBase): ScoreInputs['consistency'] {
  const { people, interactions, returns } = base;
  return {
    assigned: { all: report.amount, good: report.amount - report.anonymous.amount },
    ...(people.described === null
      ? {}
      : { described: { all: people.revenue, good: people.revenue - people.unknownRevenue } }),
    ...(interactions.length === 0
      ? {}
      : {
          interactions: {
            all: sum(interactions.map((i) => i.dated)),
            good: sum(interactions.map((i) => i.known)),
          },
        }),
    ...(returns === null || returns.checked === 0
      ? {}
      : { returns: { all: returns.checked, good: returns.checked - returns.orphans } }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
