import type { KeptFile } from '../../contracts/store';
import type { Settled } from '../../core/mapping/edit';
import { groupByShape } from '../../core/files/group';
import { filesOfSource } from '../../core/files/source';
import { settleRefresh, type SourceDecision } from '../../core/refresh/apply';
import type { RefreshedSource } from '../../core/refresh/log';
import type { SourceRecipe } from '../../core/source';
import { fileOfSource } from '../import/interpret';
import type { Reading, SourceFile } from '../import/reading';
import { filesToReplay, NO_CHANGE } from '../import/replay';
import type { RefreshPlan, SourcePlan } from './compare';

export type Decisions = ReadonlyMap<string, SourceDecision>;

/** Every file of the project after a refresh, as it is to be read. */
export function filesAfterRefresh(
  settled: Settled,
  kept: readonly KeptFile[],
  plan: RefreshPlan,
  decisions: Decisions,
): readonly SourceFile[] {
  const former = filesToReplay(kept, settled, NO_CHANGE);
  const known = settled.recipe.sources.flatMap((source) => {
    const own = former.filter((f) => f.id === source.id);
    const news = plan.sources.find((p) => p.source.id === source.id);
    const decision = decisions.get(source.id);
    if (!news || !decision) return own;
    const added = arriving(news, decision);
    const columns = source.columns.map((c) => c.label);
    return decision.mode === 'replace' ? added : [...own.map((f) => ({ ...f, columns })), ...added];
  });
  return [...known, ...newSources(settled.recipe.sources, plan)];
}

function arriving({ source, files, changes }: SourcePlan, { mode, key, renamed }: SourceDecision) {
  const arrival = 1 + Math.max(0, ...filesOfSource(source).map((f) => f.arrival ?? 0));
  return files.map(({ file, preview, notes, origin }): SourceFile => ({
    id: source.id,
    file,
    ...(notes ? { notes } : {}),
    ...(origin ? { origin } : {}),
    dialect: preview.dialect,
    columns: source.columns.map((c) => c.label),
    arrival,
    ...(renamed.length > 0 ? { renamed } : {}),
    ...(changes.length > 0
      ? { formats: changes.map(({ column, from, to }) => ({ column, from, to })) }
      : {}),
    ...(mode === 'upsert' && key ? { key: key.columns } : {}),
    ...(mode === 'upsert' && key?.name === 'line' ? { oneForOne: true } : {}),
  }));
}

/** Grouped by shape, as in an import. */
function newSources(known: readonly SourceRecipe[], plan: RefreshPlan): readonly SourceFile[] {
  const taken = new Set(known.map((s) => s.id));
  const files = plan.incoming.filter((i) => i.target.kind === 'new');
  const shapes = files.map(({ file: { file, preview } }) => ({
    name: file.name,
    labels: preview.labels,
    header: preview.dialect.header,
  }));
  let next = 0;
  return groupByShape(shapes).flatMap((group) => {
    do next++;
    while (taken.has(`s${next}`));
    const id = `s${next}`;
    return group.flatMap((place) => {
      const one = files[place]?.file;
      if (!one) return [];
      const { file, preview, notes, origin } = one;
      const opened = { ...(notes ? { notes } : {}), ...(origin ? { origin } : {}) };
      return [{ id, file, dialect: preview.dialect, ...opened }];
    });
  });
}

/** What the recipe becomes once the files are read. */
export function settleFiles(settled: Settled, reading: Reading, decisions: Decisions): Settled {
  const read = reading.staged.map(({ id, preview, files }) => ({
    id,
    labels: preview.labels,
    files: files.map(fileOfSource),
  }));
  return settleRefresh(settled, read, reading, decisions);
}

/** What is written down of each source. */
export function refreshedSources(
  plan: RefreshPlan,
  decisions: Decisions,
  reading: Pick<Reading, 'staged'>,
): readonly RefreshedSource[] {
  const known = plan.sources.flatMap(({ source, files, newColumns, missing }) => {
    const decision = decisions.get(source.id);
    if (!decision) return [];
    const found = new Set(decision.renamed.map((r) => r.column));
    return [
      {
        sourceId: source.id,
        files: files.map((f) => f.file.name),
        mode: decision.mode,
        key: decision.mode === 'upsert' ? (decision.key?.name ?? null) : null,
        newColumns,
        missingColumns: missing.flatMap((m) => (found.has(m.column) ? [] : [m.label])),
        superseded: reading.staged.find((s) => s.id === source.id)?.superseded ?? 0,
      },
    ];
  });
  const names = new Set(
    plan.incoming.flatMap((i) => (i.target.kind === 'new' ? [i.file.file] : [])),
  );
  const added = reading.staged.flatMap((s) =>
    names.has(s.file)
      ? [
          {
            sourceId: s.id,
            files: s.files.map((f) => f.name),
            mode: null,
            key: null,
            newColumns: [],
            missingColumns: [],
            superseded: 0,
          },
        ]
      : [],
  );
  return [...known, ...added];
}
