import { appError } from '../../core/errors';
import type { IsoDate } from '../../core/dates';
import { err, ok, type Result } from '../../core/result';
import type { Named, SegmentationDef } from '../../core/segmentation/definition';
import type { Surroundings } from '../../core/segmentation/kinds';
import type { Tag } from '../../core/segmentation/tags/segments';
import type { FeatureColumns } from '../../sql/features/frame';
import type { RuleRows } from '../../sql/segments/rules';

/** What a segmentation is computed with, besides its definition. */
export interface SegmentationContext {
  readonly referenceDate: IsoDate;
  /** How every feature is read. */
  readonly columns: readonly FeatureColumns[];
  readonly kindOf: Surroundings['kindOf'];
  readonly held: Surroundings['held'];
  /** What a feature is called, for what has to be said of it. */
  readonly labelOf?: (feature: string) => Named | undefined;
  /** Segmentations of the project by id: those that crosses and rules speak of. */
  readonly segmentations: ReadonlyMap<string, SegmentationDef>;
  readonly tags: readonly Tag[];
  /** Some customers have several identifiers, which `identity` holds. */
  readonly joined?: boolean;
  /** How rules are read; absent where there are none. */
  readonly rules?: RuleReader;
  /** Ids of the segmentations that are being computed, the outermost first. */
  readonly path?: readonly string[];
}

export interface RuleReader {
  readonly reads: (rule: unknown) => boolean;
  /**
   * Makes what these rules read and says where: rows in key order. The context carries the path,
   * for rules that speak of other segmentations.
   */
  readonly rows: (
    rules: readonly unknown[],
    context: SegmentationContext,
  ) => Promise<Result<RuleRows>>;
}

/** Another segmentation of the project, and the context to compute it in. Errors: segmentation-invalid. */
export function referenced(
  context: SegmentationContext,
  id: string,
): Result<{ readonly def: SegmentationDef; readonly context: SegmentationContext }> {
  const path = context.path ?? [];
  const def = context.segmentations.get(id);
  const problem = path.includes(id)
    ? 'circular'
    : def === undefined
      ? 'unknown-segmentation'
      : null;
  if (problem !== null || def === undefined)
    return err(appError('segmentation-invalid', { problem: problem ?? '', name: id }));
  return ok({ def, context: { ...context, path: [...path, id] } });
}

/** What validators ask of a context. */
export function surroundings(context: SegmentationContext): Surroundings {
  return {
    kindOf: context.kindOf,
    held: context.held,
    hasSegmentation: (id) => context.segmentations.has(id),
    hasTag: (id) => context.tags.some((tag) => tag.id === id),
    readsRule: (rule) => context.rules?.reads(rule) ?? false,
  };
}
