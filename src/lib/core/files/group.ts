import { columnKeys } from './columns';
import { nameStem } from './stem';

/** What tells whether files are of one shape. */
export interface FileShape {
  readonly name: string;
  readonly labels: readonly string[];
  readonly header: boolean;
}

/** Columns that two files must share to be of one shape under different names. */
const TELLING_COLUMNS = 5;
/** Share of the columns of both that files of one name must share. */
const ALIKE = 0.75;

/**
 * Files that are read as one source, as lists of places, each in the order given. Files go
 * together with a header and the same labels, in any order, when their names agree but for
 * dates or when the labels are many enough to tell; with a few columns more or less, only when
 * the names agree.
 */
export function groupByShape(files: readonly FileShape[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const shapes = files.map((file) => ({
    ...file,
    keys: new Set(columnKeys(file.labels)),
    stem: nameStem(file.name),
  }));
  shapes.forEach((shape, place) => {
    const group = groups.find(([first]) => {
      const other = first === undefined ? undefined : shapes[first];
      return other !== undefined && goTogether(shape, other);
    });
    if (group) group.push(place);
    else groups.push([place]);
  });
  return groups;
}

type Known = FileShape & { readonly keys: ReadonlySet<string>; readonly stem: string };

function goTogether(a: Known, b: Known): boolean {
  if (!a.header || !b.header) return false;
  const same = [...a.keys].filter((key) => b.keys.has(key)).length;
  const all = a.keys.size + b.keys.size - same;
  if (same === all) return a.stem === b.stem || same >= TELLING_COLUMNS;
  return a.stem === b.stem && same >= 2 && same / all >= ALIKE;
}
