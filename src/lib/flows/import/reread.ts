import type { FileHandles, FilePart, RememberedFile } from '../../contracts/handles';
import type { Ingest } from '../../contracts/ingest';
import type { KeptFile } from '../../contracts/store';
import { appError } from '../../core/errors';
import type { ExpandChoice, Expansion, PartNote, SourcePart } from '../../core/parts';
import type { ProjectRecord } from '../../core/project';
import type { Recipe } from '../../core/recipe';
import type { Result } from '../../core/result';
import { attempt, fail, need } from '../run';
import type { StepOptions } from './ports';
import type { Reading, SourceFile } from './reading';
import { NO_CHANGE, type RecipeChange } from './replay';

/** The browser's permissions, which not every one that keeps handles has. */
interface Permitted {
  queryPermission?(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
}

/** A kept file, with what opening its container had to say where it was read again. */
export interface RereadFile extends KeptFile {
  readonly notes?: readonly PartNote[];
}

/** A remembered file looked for again. */
export type FoundFile =
  | { readonly state: 'changed' | 'unchanged'; readonly was: RememberedFile; readonly file: File }
  /** gone: moved, renamed or deleted; refused: the person did not allow it. */
  | { readonly state: 'gone' | 'refused'; readonly was: RememberedFile };

/** What is to be kept of the files that sources came from; files without a handle are left out. */
export function rememberedFiles(
  sources: readonly SourceFile[],
  kept: readonly KeptFile[],
  handles: FileHandles,
): readonly RememberedFile[] {
  const places = new Map(withPlaces(kept).map(({ file, place }) => [file.blob, { file, place }]));
  return [...handles].flatMap(([file, handle]) => {
    const parts = sources.flatMap((source): FilePart[] => {
      const at = source.given?.file === file ? places.get(source.file) : undefined;
      if (!at) return [];
      const { sourceId } = at.file;
      const part = source.given?.part ?? null;
      return [{ sourceId, part, ...(at.place > 0 ? { place: at.place } : {}) }];
    });
    return parts.length === 0 ? [] : [remember(handle, file, parts)];
  });
}

/** Kept files, each with its place among those of its source. */
function withPlaces(
  kept: readonly KeptFile[],
): readonly { readonly file: KeptFile; readonly place: number }[] {
  const next = new Map<string, number>();
  return kept.map((file) => {
    const place = next.get(file.sourceId) ?? 0;
    next.set(file.sourceId, place + 1);
    return { file, place };
  });
}

/** Looks for remembered files, asking for permission: to be called from a press of a button. */
export async function findAgain(
  remembered: readonly RememberedFile[],
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const was of remembered) {
    if (!(await allowed(was.handle))) found.push({ state: 'refused', was });
    else
      try {
        const file = await was.handle.getFile();
        const same = !was.stale && file.size === was.size && file.lastModified === was.lastModified;
        found.push({ state: same ? 'unchanged' : 'changed', was, file });
      } catch {
        found.push({ state: 'gone', was });
      }
  }
  return found;
}

/** What is kept of files found again, once they were read. */
export function foundNow(found: readonly FoundFile[]): readonly RememberedFile[] {
  return found.map((one) =>
    one.state === 'changed' ? remember(one.was.handle, one.file, one.was.parts) : one.was,
  );
}

/**
 * The kept files of a project with those found changed in their place, each with what is to be
 * said of it: tables that a container did not have before are not read, and said. Leaves with
 * `part-missing` when a container no longer has a table that a source came from, or with the
 * error of the container.
 */
export function replaceKept(
  ingest: Pick<Ingest, 'expand'>,
  kept: readonly KeptFile[],
  found: readonly FoundFile[],
  options: StepOptions = {},
  choiceOf: (file: File) => ExpandChoice = () => ({}),
): Promise<Result<readonly RereadFile[]>> {
  return attempt(async () => {
    const fresh = new Map<string, { readonly file: File; readonly notes: readonly PartNote[] }>();
    for (const one of found) {
      if (one.state !== 'changed') continue;
      const opened = need(await ingest.expand(one.file, choiceOf(one.file), options));
      const taken = one.was.parts.map(({ part }) => partNamed(opened, one.was, part));
      for (const [at, { sourceId, part, place = 0 }] of one.was.parts.entries()) {
        const now = taken[at];
        if (part !== null && !now)
          fail(appError('part-missing', { fileName: one.file.name, part }));
        const said = at === 0 && part !== null ? saidOfAll(opened, taken) : [];
        const notes = [...(now?.notes ?? []), ...said];
        const file = part === null || !now ? one.file : now.file;
        fresh.set(`${sourceId} ${place}`, { file, notes });
      }
    }
    return withPlaces(kept).map(({ file, place }) => {
      const now = fresh.get(`${file.sourceId} ${place}`);
      if (!now) return file;
      return { sourceId: file.sourceId, name: now.file.name, blob: now.file, notes: now.notes };
    });
  });
}

/** A table by its name; the only one of a file that had only one, whatever it is called. */
function partNamed(
  { parts }: Expansion,
  was: RememberedFile,
  name: string | null,
): SourcePart | undefined {
  const named = parts.find((candidate) => candidate.name === name);
  return named ?? (parts.length === 1 && was.parts.length === 1 ? parts[0] : undefined);
}

/** What the whole left out, and the tables that it did not have before. */
function saidOfAll(
  { parts, notes }: Expansion,
  taken: readonly (SourcePart | undefined)[],
): readonly PartNote[] {
  const others = parts.filter((one) => !taken.includes(one));
  return [...notes, ...others.map(({ name }) => ({ code: 'new-part' as const, params: { name } }))];
}

/** New files under the recipe as it is: only sources with other columns are understood anew. */
export function understoodAnew(
  { recipe }: Pick<ProjectRecord, 'recipe'>,
  reading: Pick<Reading, 'staged'>,
): RecipeChange {
  return { ...NO_CHANGE, dialects: new Map(relabelled(recipe, reading).map((id) => [id, {}])) };
}

/** Sources whose columns are no longer those of the recipe: they are to be understood anew. */
function relabelled({ sources }: Recipe, { staged }: Pick<Reading, 'staged'>): readonly string[] {
  return staged.flatMap(({ id, preview }) => {
    const then = sources.find((s) => s.id === id)?.columns.map((c) => c.label);
    const same =
      then?.length === preview.labels.length &&
      preview.labels.every((label, i) => label === then[i]);
    return same ? [] : [id];
  });
}

function remember(
  handle: FileSystemFileHandle,
  { name, size, lastModified }: File,
  parts: readonly FilePart[],
): RememberedFile {
  return { handle, name, size, lastModified, parts };
}

async function allowed(handle: FileSystemFileHandle & Permitted): Promise<boolean> {
  const wanted = { mode: 'read' } as const;
  try {
    if ((await handle.queryPermission?.(wanted)) === 'granted') return true;
    return ((await handle.requestPermission?.(wanted)) ?? 'granted') === 'granted';
  } catch {
    return false;
  }
}
