import type { Progress } from '../contracts/progress';
import type { AppError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import type { Recipe } from '../core/recipe';
import type { SourceDraft } from '../core/refresh/draft';
import { sourceLabelled } from '../core/people-file';
import { ok, type Result } from '../core/result';
import type { FileTarget, RefreshPlan } from '../flows/refresh/compare';

export const START: Progress = { step: 'preview', done: 0, total: null, unit: 'bytes' };

export type RefreshState =
  | { readonly status: 'idle' }
  /** Files fell on an open project: for it, or for a new one? */
  | { readonly status: 'offered'; readonly files: readonly File[] }
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'failed'; readonly error: AppError }
  | {
      readonly status: 'planning';
      readonly plan: RefreshPlan;
      readonly drafts: ReadonlyMap<string, SourceDraft>;
      /** The fixed reference date gives way to the last purchase. */
      readonly follow: boolean;
    };

/** Names of the files that a refresh does not read. */
export function leftAside({ incoming, failed }: RefreshPlan): readonly string[] {
  return [
    ...incoming.flatMap((i) => (i.target.kind === 'ignore' ? [i.file.file.name] : [])),
    ...failed.map((f) => f.file.name),
  ];
}

/** Any identifier that the project does not have: what is doubtful in new sources is asked. */
export function newIds({ recipe }: ProjectRecord, { incoming }: RefreshPlan): ReadonlySet<string> {
  const known = new Set(recipe.sources.map((s) => s.id));
  const most = recipe.sources.length + incoming.length;
  return new Set(
    Array.from({ length: most }, (_, i) => `s${i + 1}`).filter((id) => !known.has(id)),
  );
}

/** Files that the app wrote, each of the source with the same labels or a new one. */
export function takenIn(
  looked: Result<Pick<RefreshPlan, 'incoming' | 'failed'>>,
  { recipe }: { readonly recipe: Pick<Recipe, 'sources'> },
): typeof looked {
  if (!looked.ok) return looked;
  const incoming = looked.value.incoming.map((one) => {
    const id = sourceLabelled(one.file.preview.labels, recipe.sources);
    const target: FileTarget = id === null ? { kind: 'new' } : { kind: 'source', id };
    return { ...one, target };
  });
  return ok({ ...looked.value, incoming });
}
