import type { IsoDate } from '../dates';
import {
  copiesOf,
  inputsOf,
  lastDays,
  readablePart,
  usedColumns,
  type QualityBase,
} from './inputs';
import { DIMENSIONS, scoresOf, type Dimension, type Part, type ScoreInputs } from './scores';

/** One thing to put right, with what it is about. */
export type FixAbout =
  | { readonly kind: 'duplicates'; readonly lines: number; readonly amount: number }
  | {
      readonly kind: 'shared';
      readonly sourceId: string;
      readonly otherId: string;
      readonly lines: number;
      readonly amount: number;
    }
  | { readonly kind: 'anonymous'; readonly lines: number; readonly amount: number }
  | {
      /** Cells that do not read; `dates` when some are days out of range. */
      readonly kind: 'unreadable';
      readonly sourceId: string;
      readonly column: number;
      readonly cells: number;
      readonly dates: boolean;
      /** Without this cell the whole line is lost. */
      readonly needed: boolean;
    }
  | { readonly kind: 'cut-lines'; readonly sourceId: string; readonly lines: number }
  | { readonly kind: 'unknown-buyers'; readonly buyers: number; readonly amount: number }
  | { readonly kind: 'described-again'; readonly lines: number }
  | {
      readonly kind: 'gap';
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly missing: number;
      readonly unit: 'day' | 'week';
      /** What these days would have sold at the usual pace. */
      readonly amount: number;
    }
  | { readonly kind: 'stale'; readonly sourceId: string; readonly days: number }
  | { readonly kind: 'wholesale'; readonly customers: number; readonly amount: number };

export interface Gain {
  readonly dimension: Dimension;
  readonly from: number;
  readonly to: number;
}

export interface Fix {
  readonly about: FixAbout;
  /** Scores that would rise, unrounded. */
  readonly gains: readonly Gain[];
  /** Share of revenue concerned, 0 to 1. */
  readonly share: number;
}

/** Shorter gaps are holidays. */
const LONG_GAP = 5;
/** Younger sources are fresh enough. */
const STALE_FROM = 60;

/**
 * Every fix that something calls for, the most helpful first: by the share of revenue that it
 * concerns or by the points that it gains over the six scores out of 100, whichever is larger.
 */
export function fixesOf(quality: QualityBase): readonly Fix[] {
  const inputs = inputsOf(quality);
  const before = scoresOf(inputs);
  const turnover = Math.abs(quality.dataset.orderReport.amount);
  const fixes = candidates(quality, inputs).map(({ about, amount, fixed }): Fix => {
    const after = scoresOf(fixed);
    return {
      about,
      share: turnover > 0 ? Math.min(1, Math.abs(amount) / turnover) : 0,
      gains: DIMENSIONS.flatMap((dimension) => {
        const [from, to] = [before[dimension], after[dimension]];
        return from !== null && to !== null && to > from ? [{ dimension, from, to }] : [];
      }),
    };
  });
  return fixes
    .map((fix, place) => ({ fix, place }))
    .sort((a, b) => weightOf(b.fix) - weightOf(a.fix) || a.place - b.place)
    .map(({ fix }) => fix);
}

/** What a fix is ranked by: 0 to 1, or more when several scores rise together. */
export function weightOf({ gains, share }: Fix): number {
  return Math.max(share, gains.reduce((sum, g) => sum + g.to - g.from, 0) / 100);
}

interface Candidate {
  readonly about: FixAbout;
  readonly amount: number;
  readonly fixed: ScoreInputs;
}

function candidates(quality: QualityBase, inputs: ScoreInputs): readonly Candidate[] {
  const { dataset, base, recipe } = quality;
  const { orderReport: report } = dataset;
  const copies = copiesOf(quality);
  const unique = (lines: number): ScoreInputs => ({
    ...inputs,
    uniqueness: better(inputs.uniqueness, lines),
  });
  const linked = (link: keyof ScoreInputs['consistency']): ScoreInputs => {
    const part = inputs.consistency[link];
    return part
      ? { ...inputs, consistency: { ...inputs.consistency, [link]: { ...part, good: part.all } } }
      : inputs;
  };
  const found: Candidate[] = [];
  const add = (present: boolean, about: FixAbout, amount: number, fixed: ScoreInputs) => {
    if (present) found.push({ about, amount, fixed });
  };

  const { exactDuplicates, anonymous } = report;
  add(
    copies.orders > 0,
    { kind: 'duplicates', ...exactDuplicates },
    exactDuplicates.amount,
    unique(copies.orders),
  );
  for (const { sourceId, otherId, shared } of quality.sources.flatMap((s) => s.overlaps))
    add(
      shared.lines > 0,
      { kind: 'shared', sourceId, otherId, ...shared },
      shared.amount,
      unique(shared.lines),
    );
  add(
    anonymous.lines > 0 && recipe.options.anonymous === 'apart',
    { kind: 'anonymous', ...anonymous },
    anonymous.amount,
    linked('assigned'),
  );
  found.push(...unreadable(quality, inputs));
  for (const { sourceId, rejectedLines: lines } of dataset.sources) {
    const part = inputs.validity.lines;
    const fixed = { ...inputs, validity: { ...inputs.validity, lines: better(part, lines) } };
    add(lines > 0, { kind: 'cut-lines', sourceId, lines }, 0, fixed);
  }
  const { unknownBuyers, unknownRevenue } = base.people;
  add(
    unknownBuyers > 0,
    { kind: 'unknown-buyers', buyers: unknownBuyers, amount: unknownRevenue },
    unknownRevenue,
    linked('described'),
  );
  add(
    copies.customers > 0,
    { kind: 'described-again', lines: copies.customers },
    0,
    unique(copies.customers),
  );
  found.push(...gap(quality, inputs), ...stale(quality, inputs));
  const { customers, revenue } = base.wholesale;
  add(customers > 0, { kind: 'wholesale', customers, amount: revenue }, revenue, inputs);
  return found;
}

function better(part: Part, by: number): Part {
  return { ...part, good: part.good + by };
}

function unreadable(quality: QualityBase, inputs: ScoreInputs): readonly Candidate[] {
  const { orderReport: report } = quality.dataset;
  const perLine = report.lines > 0 ? report.amount / report.lines : 0;
  return usedColumns(quality).flatMap(({ source, needed, facts }): readonly Candidate[] => {
    if (facts.checked === 'text') return [];
    const part = readablePart(facts);
    const cells = part.all - part.good;
    if (cells <= 0) return [];
    const lost = needed && source.kind === 'orders';
    return [
      {
        about: {
          kind: 'unreadable',
          sourceId: source.id,
          column: facts.column,
          cells,
          dates: part.good < facts.valid,
          needed: lost,
        },
        amount: lost ? cells * perLine : 0,
        fixed: {
          ...inputs,
          validity: { ...inputs.validity, cells: better(inputs.validity.cells, cells) },
        },
      },
    ];
  });
}

function gap({ rhythm, base }: QualityBase, inputs: ScoreInputs): readonly Candidate[] {
  const { unit } = rhythm;
  const worst = [...rhythm.gaps].sort((a, b) => b.missing - a.missing)[0];
  if (!worst || unit === null || worst.missing < (unit === 'day' ? LONG_GAP : 1)) return [];
  const sold = base.days.reduce((sum, d) => sum + d.amount, 0);
  const amount = (worst.missing * sold) / Math.max(1, rhythm.expected - rhythm.missing);
  const fixed = {
    ...inputs,
    coverage: { ...inputs.coverage, rhythm: better(inputs.coverage.rhythm, worst.missing) },
  };
  return [{ about: { kind: 'gap', ...worst, unit, amount }, amount, fixed }];
}

function stale(quality: QualityBase, inputs: ScoreInputs): readonly Candidate[] {
  const ends = lastDays(quality);
  return ends.flatMap(({ source, days }, place): readonly Candidate[] =>
    days < STALE_FROM
      ? []
      : [
          {
            about: { kind: 'stale', sourceId: source.id, days },
            amount: 0,
            fixed: {
              ...inputs,
              freshness: inputs.freshness.map((d, i) => (i === place ? 0 : d)),
            },
          },
        ],
  );
}
