/** A column that a file has under another label than its source. */
export interface RenamedColumn {
  /** Index in the source. */
  readonly column: number;
  readonly label: string;
}

/** A label without what people vary from one export to the next: case, accents, signs and spaces. */
export function labelKey(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£#]+/gu, ' ')
    .trim();
}

/** One key per column; the second column of a label is another one than the first. */
export function columnKeys(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const key = labelKey(label);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return `${place} ${key}`;
  });
}

/** The columns of several files: those of the first in their order, then what each of the others adds. */
export function unionOfLabels(files: readonly (readonly string[])[]): readonly string[] {
  const all = new Map<string, string>();
  for (const labels of files) {
    const keys = columnKeys(labels);
    labels.forEach((label, i) => {
      const key = keys[i] ?? '';
      if (!all.has(key)) all.set(key, label);
    });
  }
  return [...all.values()];
}

/** For each column of the source, its place in a file; null where the file lacks it. */
export function pickColumns(
  columns: readonly string[],
  labels: readonly string[],
  renamed: readonly RenamedColumn[] = [],
): readonly (number | null)[] {
  const keys = columnKeys(labels);
  const names = new Map(renamed.map((r) => [r.column, r.label]));
  return columnKeys(columns).map((key, column) => {
    const name = names.get(column);
    const at = name === undefined ? keys.indexOf(key) : labels.indexOf(name);
    return at < 0 ? null : at;
  });
}

/** Labels of a file that no column of the source has, in their order. */
export function newLabels(
  columns: readonly string[],
  labels: readonly string[],
): readonly string[] {
  const known = new Set(columnKeys(columns));
  const keys = columnKeys(labels);
  return labels.filter((_, i) => !known.has(keys[i] ?? ''));
}
