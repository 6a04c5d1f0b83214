import type { PointLine } from './points';
import type { History } from './steps';

/** A history that names its datasets by other ids. */
export function renumbered<P extends PointLine>(
  history: History & { readonly points: readonly P[] },
  other: (datasetId: string) => string,
): History & { readonly points: readonly P[] } {
  return {
    ...history,
    steps: history.steps.map((step) => {
      const { data } = step.content;
      if (!data) return step;
      const renamed = { before: other(data.before), after: other(data.after) };
      return { ...step, content: { ...step.content, data: renamed } };
    }),
    points: history.points.map((one) => ({ ...one, datasetId: other(one.datasetId) })),
  };
}
