import { columnKind, type ExportColumn } from '../core/export';
import { feature } from '../core/features/catalogue';
import { language, t } from './language.svelte';
import { common } from './messages/common';
import { exporting } from './messages/export';
import { roleName } from './messages/roles';
import { columnName } from './messages/sources';

const SCORES = { r: exporting.scoreR, f: exporting.scoreF, m: exporting.scoreM };

/** Header of a column in the language of the screen; the file's own label for its other columns. */
export function exportHeader(column: ExportColumn): string {
  switch (column.from) {
    case 'customer_id':
      return roleName('customer_id');
    case 'segment':
      return t(common.segment);
    case 'tags':
      return t(exporting.tags);
    case 'r':
    case 'f':
    case 'm':
      return t(SCORES[column.from]);
    case 'attribute':
      return roleName(column.role);
    case 'other':
      return columnName(column.label, Number(/\d+$/.exec(column.name)?.[0] ?? 1) - 1);
    case 'feature':
      return feature(column.id).label[language()];
  }
}

/** Headers of a file: no two are the same. */
export function exportHeaders(columns: readonly ExportColumn[]): readonly string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const name = exportHeader(column);
    let header = name;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${name} (${n})`;
    taken.add(header.toLowerCase());
    return header;
  });
}

/** How the country's spreadsheet reads a day: France's as `31/12/2025`, every English one as `2025-12-31`. */
export function exportDates(): 'iso' | 'dmy' {
  return language() === 'fr' ? 'dmy' : 'iso';
}

/** Who is in a file, for its name: the segments that were chosen, null for all of them. */
export function audienceName(names: readonly string[] | null, tag: string | null): string {
  const [first, ...more] = names ?? [];
  const segments =
    first === undefined ? null : more.length === 0 ? first : t(exporting.audienceSome);
  if (segments === null) return tag ?? t(exporting.audienceAll);
  return tag === null ? segments : `${segments} ${tag}`;
}

/** Groups of the list of columns. */
export function columnGroup(
  column: ExportColumn,
): 'identity' | 'declared' | 'other' | 'segment' | 'figures' {
  if (column.from === 'customer_id') return 'identity';
  if (column.from === 'attribute') return 'declared';
  if (column.from === 'other') return 'other';
  return columnKind(column) === 'segment' || column.from !== 'feature' ? 'segment' : 'figures';
}
