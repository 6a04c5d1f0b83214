import type { FileHandles } from '../../contracts/handles';
import type { KeptFile, ProjectStore } from '../../contracts/store';
import { rememberedFiles } from '../import/reread';
import type { RefreshPlan } from './compare';
import type { Decisions } from './request';

/**
 * Keeps how to reach the files of a project after a refresh: new files come in; files of replaced
 * sources, and those that went by the name of a new one, no longer are what the project holds.
 * A browser that cannot keep handles loses the reading again, nothing else.
 */
export async function rememberRefreshed(
  store: Pick<ProjectStore, 'remember' | 'remembered'>,
  projectId: string,
  { incoming }: Pick<RefreshPlan, 'incoming'>,
  decisions: Decisions,
  kept: readonly KeptFile[],
  handles: FileHandles,
): Promise<void> {
  const former = await store.remembered(projectId);
  if (!former.ok) return;
  const added = incoming.flatMap((i) => (i.target.kind === 'ignore' ? [] : [i.file]));
  const names = new Set(added.flatMap(({ file, given }) => [file.name, given?.file.name]));
  const stay = former.value.flatMap((one) => {
    const parts = one.parts.filter((p) => decisions.get(p.sourceId)?.mode !== 'replace');
    return parts.length === 0 || names.has(one.name) ? [] : [{ ...one, parts }];
  });
  const now = [...stay, ...rememberedFiles(added, kept, handles)];
  if (former.value.length > 0 || now.length > 0) await store.remember(projectId, now);
}
