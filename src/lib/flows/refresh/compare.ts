import type { BuildSession, Runner } from '../../contracts/engine';
import type { KeptFile } from '../../contracts/store';
import { parseIsoDate } from '../../core/dates';
import { newLabels, pickColumns, type RenamedColumn } from '../../core/files/columns';
import type { Settled } from '../../core/mapping/edit';
import { missingColumns, type MissingColumn } from '../../core/refresh/apply';
import {
  chooseMode,
  keyChoices,
  type ModeChoice,
  type Overlap,
  type SharedOrders,
} from '../../core/refresh/mode';
import type { Recognition } from '../../core/refresh/recognise';
import type { Result } from '../../core/result';
import type { SourceRecipe } from '../../core/source';
import { keyOverlap, periodOf, rowsSince, sharedOrders } from '../../sql/refresh/overlap';
import type { ImportPorts, StepOptions } from '../import/ports';
import { previewFiles } from '../import/previews';
import type { FailedFile, SourceFile } from '../import/reading';
import { filesToReplay, NO_CHANGE } from '../import/replay';
import { stageFiles, type PreviewedFile } from '../import/staging';
import type { StagedSource } from '../import/stage';
import { attempt, need, oneRow, toNumber, toText, surviving } from '../run';
import { alignFormats, type DateDoubt, type SeenChange } from './formats';
import { recogniseFile, type Known } from './repaired';

/** A new file, and what is done with it: it belongs to a source, is a new one, or is left aside. */
export interface IncomingFile {
  readonly file: PreviewedFile;
  readonly recognition: Recognition;
  readonly target: FileTarget;
}
export type FileTarget =
  { readonly kind: 'source'; readonly id: string } | { readonly kind: 'new' | 'ignore' };

/** What new files do to one source. */
export interface SourcePlan {
  readonly source: SourceRecipe;
  readonly files: readonly PreviewedFile[];
  readonly overlap: Overlap;
  readonly choice: ModeChoice;
  /** Labels that the source does not have yet. */
  readonly newColumns: readonly string[];
  readonly missing: readonly MissingColumn[];
  /** Columns that the new files write in another way, read as they are written. */
  readonly changes: readonly SeenChange[];
  readonly doubt: DateDoubt | null;
  /** New lines of orders whose date or amount cannot be read. */
  readonly unread: number;
}

/** What a person said of the new files of a source. */
export interface Answers {
  readonly renamed: readonly RenamedColumn[];
  /** Day and month stand the other way round than in the source; absent until said. */
  readonly swapped?: boolean | undefined;
}

export interface RefreshPlan {
  readonly incoming: readonly IncomingFile[];
  readonly sources: readonly SourcePlan[];
  readonly failed: readonly FailedFile[];
}

/** Looks at new files and says which source each is of. A file that is of none is left aside at first. */
export function lookAt(
  ports: Pick<ImportPorts, 'ingest'>,
  files: readonly SourceFile[],
  known: Known,
  options: StepOptions = {},
): Promise<Result<Pick<RefreshPlan, 'incoming' | 'failed'>>> {
  return attempt(async () => {
    const { previewed, failed } = await previewFiles(ports, files, options);
    const incoming = await Promise.all(
      previewed.map(async (file): Promise<IncomingFile> => {
        const found = await recogniseFile(ports, file, known, options);
        const id = found.recognition.sourceId;
        return { ...found, target: id === null ? { kind: 'ignore' } : { kind: 'source', id } };
      }),
    );
    return { incoming, failed };
  });
}

/**
 * Counts what the new files of each source have in common with its kept files, in a build of
 * its own that is then abandoned. `answers`: by source.
 */
export async function compareWithKept(
  ports: Pick<ImportPorts, 'ingest' | 'engine'>,
  settled: Settled,
  kept: readonly KeptFile[],
  { incoming, failed }: Pick<RefreshPlan, 'incoming' | 'failed'>,
  answers: ReadonlyMap<string, Answers> = new Map(),
  options: StepOptions = {},
): Promise<Result<RefreshPlan>> {
  const groups = settled.recipe.sources.flatMap((source) => {
    const files = incoming.flatMap(({ file, target }) =>
      target.kind === 'source' && target.id === source.id ? [file] : [],
    );
    const { renamed = [], swapped } = answers.get(source.id) ?? {};
    return files.length > 0 ? [{ source, files, renamed, swapped }] : [];
  });
  if (groups.length === 0) return { ok: true, value: { incoming, failed, sources: [] } };
  const compare = async (): Promise<Result<RefreshPlan>> => {
    let session: BuildSession | undefined;
    const compared = await attempt(async () => {
      const concerned = new Set(groups.map((g) => g.source.id));
      const former = filesToReplay(kept, settled, NO_CHANGE).filter((f) => concerned.has(f.id));
      const latter = groups.flatMap((g) =>
        g.files.map((file) => comparable(g.source, g.renamed, file)),
      );
      const all = [...former, ...latter];
      const bytes = all.reduce((sum, { file }) => sum + file.size, 0);
      const open = async () => {
        need(await ports.engine.start(options.onProgress));
        return (session = need(await ports.engine.startBuild(bytes)));
      };
      const read = await stageFiles(ports, open, all, {
        ...options,
        grouping: 'given',
      });
      const unread = new Set(read.failed.map((f) => f.file));
      const sources: SourcePlan[] = [];
      for (const group of groups) {
        const files = group.files.filter((f) => !unread.has(f.file));
        const staged = (id: string) => read.staged.find((s) => s.id === id);
        const news = staged(newId(group.source));
        const oldRows = staged(group.source.id)?.rows ?? 0;
        if (session && files.length > 0 && news && news.rows > 0)
          sources.push(await planOf(session, { ...group, files }, oldRows, news));
      }
      return {
        incoming: incoming.filter((i) => !unread.has(i.file.file)),
        failed: [...failed, ...read.failed],
        sources,
      };
    });
    await session?.abandon();
    return compared;
  };
  return surviving(compare, options.signal);
}

const newId = ({ id }: SourceRecipe) => `${id}_new`;

function comparable(
  source: SourceRecipe,
  renamed: readonly RenamedColumn[],
  { file, preview }: PreviewedFile,
): SourceFile {
  return {
    id: newId(source),
    file,
    dialect: preview.dialect,
    columns: source.columns.map((c) => c.label),
    ...(renamed.length > 0 ? { renamed } : {}),
  };
}

async function planOf(
  runner: Runner,
  group: Answers & { source: SourceRecipe; files: readonly PreviewedFile[] },
  oldRows: number,
  staged: StagedSource,
): Promise<SourcePlan> {
  const { source, files, renamed, swapped } = group;
  const newRows = staged.rows;
  const written = await alignFormats(runner, source, staged, swapped);
  const labels = source.columns.map((c) => c.label);
  const picks = files.map((f) => pickColumns(labels, f.preview.labels, renamed));
  const present = labels.flatMap((_, i) => (picks.some((p) => p[i] !== null) ? [i] : []));
  const shared = present.filter((i) => picks.every((p) => p[i] !== null));
  const keys: Overlap['keys'][number][] = [];
  for (const key of keyChoices(source, shared)) {
    const row = await oneRow(runner, keyOverlap(source.id, newId(source), key.columns));
    const [oldKeys = 0, newKeys = 0, common = 0] = row.map(toNumber);
    keys.push({ ...key, oldKeys, newKeys, common });
  }
  const period = async (id: string) => {
    const [first, last] = await oneRow(runner, periodOf(source, id));
    return { first: parseIsoDate(toText(first)), last: parseIsoDate(toText(last)) };
  };
  const dated = source.kind === 'orders' || source.kind === 'interactions';
  const none = { first: null, last: null };
  const now = dated ? await period(newId(source)) : none;
  const since = now.first ? await oneRow(runner, rowsSince(source, now.first)) : [];
  const overlap: Overlap = {
    oldRows,
    newRows,
    old: dated ? await period(source.id) : none,
    now,
    oldSinceNow: toNumber(since[0] ?? 0),
    keys,
    orders: await ordersInBoth(runner, source, keys),
  };
  const taken = new Set(renamed.map((r) => r.label));
  const fresh = [...new Set(files.flatMap((f) => newLabels(labels, f.preview.labels)))];
  return {
    source,
    files,
    overlap,
    ...written,
    choice: chooseMode(overlap, written.unread),
    newColumns: fresh.filter((label) => !taken.has(label)),
    missing: missingColumns(source, present),
  };
}

async function ordersInBoth(
  runner: Runner,
  source: SourceRecipe,
  keys: Overlap['keys'],
): Promise<SharedOrders | null> {
  const order = keys.find((k) => k.name === 'order_ref');
  const line = keys.find((k) => k.name === 'line');
  if (!order || !line) return null;
  const query = sharedOrders(source, newId(source), order.columns, line.columns);
  const counts = (await oneRow(runner, query)).map(toNumber);
  const [fewer = 0, linesLess = 0, amountBefore = 0, amountNow = 0, unlike = 0, mixed = 0] = counts;
  return { fewer, linesLess, amountBefore, amountNow, unlike, mixed };
}
