import type { DatasetSession } from '../../contracts/engine';
import { INTERACTION_KINDS, type InteractionKind } from '../../core/features/interactions';
import type { EngagementSettings } from '../../core/features/settings';
import type { Result } from '../../core/result';
import { interactionKinds } from '../../sql/features/interactions';
import { attempt, runOne, toNumber } from '../run';

/** A kind of interaction as the files write it. */
export interface WrittenKind {
  readonly written: string;
  /** What it is taken for; null where it says nothing to us, and then it weighs nothing. */
  readonly known: InteractionKind | null;
  readonly count: number;
}

/** Every kind of interaction of a dataset, those that are not understood first, then the frequent. Errors of the engine. */
export function writtenKinds(
  session: DatasetSession,
  settings: EngagementSettings,
): Promise<Result<readonly WrittenKind[]>> {
  return attempt(async () => {
    const { rows } = await runOne(session, interactionKinds(settings));
    return rows.flatMap(([written, known, count]) =>
      typeof written === 'string'
        ? [
            {
              written,
              known: INTERACTION_KINDS.find((kind) => kind === known) ?? null,
              count: toNumber(count),
            },
          ]
        : [],
    );
  });
}
