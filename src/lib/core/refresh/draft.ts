import type { RenamedColumn } from '../files/columns';
import type { SourceKind } from '../roles';
import type { MissingColumn, SourceDecision } from './apply';
import type { KeyOverlap, ModeChoice, RefreshMode } from './mode';

/** What is decided so far of one source; the person may change all of it. */
export interface SourceDraft {
  /** Null until the person says what the evidence does not. */
  readonly mode: RefreshMode | null;
  readonly key: KeyOverlap | null;
  /** The person chose the mode or the key: other evidence does not change them. */
  readonly chosen?: boolean;
  readonly renamed: readonly RenamedColumn[];
  /** Needed columns that the person knowingly leaves empty. */
  readonly leftEmpty: ReadonlySet<number>;
  readonly taken: ReadonlySet<string>;
  /** Day and month stand the other way round than in the source; absent until the person says. */
  readonly swapped?: boolean;
}

interface PlannedSource {
  readonly source: { readonly id: string; readonly kind: SourceKind };
  readonly choice: ModeChoice;
  readonly newColumns: readonly string[];
  readonly missing: readonly MissingColumn[];
  readonly doubt?: { readonly open: boolean } | null;
}

/** What the evidence proposes, keeping what the person had decided of the same source. */
export function draftOf(planned: PlannedSource, before?: SourceDraft): SourceDraft {
  const { choice, newColumns, source } = planned;
  const mode = choice.certainty === 'ambiguous' ? null : choice.mode;
  if (before?.chosen) return { ...before, key: before.key ?? choice.key };
  if (before) return { ...before, mode, key: choice.key };
  return {
    mode,
    key: choice.key,
    renamed: [],
    leftEmpty: new Set(),
    taken: new Set(source.kind === 'customers' ? newColumns : []),
  };
}

/** Needed columns of which nobody has said where they are now. */
function openColumns(
  { missing }: Pick<PlannedSource, 'missing'>,
  draft: SourceDraft,
): readonly MissingColumn[] {
  return missing.filter(
    (m) =>
      m.needed &&
      !draft.leftEmpty.has(m.column) &&
      !draft.renamed.some((r) => r.column === m.column),
  );
}

/** The decision that a draft comes to; null while something is open. */
export function decisionOf(planned: PlannedSource, draft: SourceDraft): SourceDecision | null {
  const { mode, key, renamed, taken } = draft;
  if (mode === null || openColumns(planned, draft).length > 0) return null;
  if (planned.doubt?.open && draft.swapped === undefined) return null;
  if (mode === 'upsert' && key === null) return null;
  const used = new Set(renamed.map((r) => r.label));
  return { mode, key, renamed, taken: new Set([...taken].filter((label) => !used.has(label))) };
}

/** With a column found under another label, left empty (null), or open again (undefined). */
export function withColumn(
  draft: SourceDraft,
  column: number,
  label: string | null | undefined,
): SourceDraft {
  const renamed = draft.renamed.filter((r) => r.column !== column && r.label !== label);
  const leftEmpty = new Set([...draft.leftEmpty].filter((c) => c !== column));
  if (label === null) leftEmpty.add(column);
  return {
    ...draft,
    leftEmpty,
    renamed: typeof label === 'string' ? [...renamed, { column, label }] : renamed,
  };
}
