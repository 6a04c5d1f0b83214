import { area, line, scaleLinear } from 'd3';
import { revenueOfBest, type LorenzPoint } from '../core/segmentation/tiers/concentration';

export interface LorenzMark {
  /** Share of the best customers, and what they make. */
  readonly best: number;
  readonly revenue: number;
  readonly x: number;
  readonly y: number;
}

export interface LorenzLayout {
  readonly curve: string;
  /** Between the curve and the line of equal shares. */
  readonly gap: string;
  readonly equal: {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  };
  /** One for each tenth of the customers, from the best tenth on. */
  readonly marks: readonly LorenzMark[];
  readonly xTicks: readonly { readonly at: number; readonly share: number }[];
  readonly yTicks: readonly { readonly at: number; readonly share: number }[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MARGIN = { left: 44, right: 12, top: 10, bottom: 26 };
const TENTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Customers from the poorest to the best along x, the share of revenue that they make up to there along y. */
export function lorenzLayout(
  points: readonly LorenzPoint[],
  width: number,
  height: number,
): LorenzLayout {
  const [left, right] = [MARGIN.left, Math.max(MARGIN.left + 1, width - MARGIN.right)];
  const [top, bottom] = [MARGIN.top, height - MARGIN.bottom];
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const drawn = [...points];
  return {
    curve:
      line<LorenzPoint>(
        (p) => x(p.customers),
        (p) => y(p.revenue),
      )(drawn) ?? '',
    gap:
      area<LorenzPoint>()
        .x((p) => x(p.customers))
        .y0((p) => y(p.customers))
        .y1((p) => y(p.revenue))(drawn) ?? '',
    equal: { x1: x(0), y1: y(0), x2: x(1), y2: y(1) },
    marks: TENTHS.map((tenth) => {
      const best = tenth / 10;
      const revenue = revenueOfBest(points, best);
      return { best, revenue, x: x(1 - best), y: y(1 - revenue) };
    }),
    xTicks: TICKS.map((share) => ({ at: x(share), share })),
    yTicks: TICKS.map((share) => ({ at: y(share), share })),
    left,
    right,
    top,
    bottom,
  };
}
