import type { Recipe } from '../recipe';
import type { ColumnFacts } from './facts';
import { findSensitive, type SensitiveKind } from './sensitive';

/** A column that may fall under article 9 of the GDPR, and whether the dataset has it. */
export interface SensitiveColumn {
  readonly sourceId: string;
  readonly fileName: string;
  readonly column: number;
  readonly label: string;
  readonly kind: SensitiveKind;
  readonly kept: boolean;
  /** Filled cells. */
  readonly filled: number;
  /** Whether a person may choose to keep it: the file says something of customers. */
  readonly choice: boolean;
}

/**
 * Columns marked when the files were read, and attributes of recipes from before there were
 * marks, by their label and most frequent values.
 */
export function sensitiveColumns(
  { sources }: Recipe,
  facts: readonly ColumnFacts[],
): readonly SensitiveColumn[] {
  return sources
    .filter((source) => source.kind !== 'ignored')
    .flatMap((source) =>
      source.columns.flatMap(({ label, role, sensitive }, column): SensitiveColumn[] => {
        const found = facts.find((f) => f.sourceId === source.id && f.column === column);
        const values = found?.top.map((v) => v.value) ?? [];
        const kind =
          sensitive ?? (role === 'attribute' ? findSensitive(label, values)?.kind : undefined);
        if (kind === undefined) return [];
        const choice = source.kind !== 'interactions';
        const { id: sourceId, fileName } = source;
        const filled = found?.filled ?? 0;
        return [{ sourceId, fileName, column, label, kind, kept: role !== null, filled, choice }];
      }),
    );
}
