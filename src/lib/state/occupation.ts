import type { Backups } from './backups.svelte';
import type { ImportJob } from './import-job.svelte';
import type { Refresh } from './refresh.svelte';
import type { Workbench } from './workbench';

/** What a newer version must not interrupt. */
export type Occupation = 'import' | 'backup' | 'unsaved';

const isAtRest = (status: string) => status === 'idle' || status === 'failed';

/** What would be lost if the page were reloaded now; null when nothing would. */
export function occupationOf(
  {
    job,
    refresh,
    backups,
  }: { readonly job: ImportJob; readonly refresh: Refresh; readonly backups: Backups },
  bench: Workbench | null,
): Occupation | null {
  const importing = [job, refresh].some(({ state }) => !isAtRest(state.status));
  if (importing || (bench?.draft.count ?? 0) > 0) return 'import';
  if (!isAtRest(backups.state.status)) return 'backup';
  return bench && bench.project.saving.kind !== 'saved' ? 'unsaved' : null;
}
