import { columnKeys } from '../files/columns';
import type { FileShape } from '../files/group';
import { filesOfSource } from '../files/source';
import { sameName } from '../files/stem';
import type { SourceRecipe } from '../source';

/** Which source of a project a file is of, and why. */
export interface Recognition {
  /** Null when it is of none. */
  readonly sourceId: string | null;
  /** Columns that file and source share, by label. */
  readonly same: number;
  /** Columns of the source. */
  readonly of: number;
  /** The file is named as one of the source's files, but for dates. */
  readonly named: boolean;
}

/** Share of all columns of both that tells by itself, and with a name that agrees. */
const ALIKE = 0.6;
const ALIKE_NAMED = 0.35;

/**
 * The source that shares most columns with a file. Columns without labels count by their place,
 * and only all of them.
 */
export function recognise(file: FileShape, sources: readonly SourceRecipe[]): Recognition {
  const known = sources.map((source) => ({ source, ...likeness(file, source) }));
  const fits = known.filter(
    ({ share, same, named }) => same >= 2 && share >= (named ? ALIKE_NAMED : ALIKE),
  );
  const rank = (k: (typeof known)[number]) => k.share + (k.named ? 0.1 : 0);
  const [best] = (fits.length > 0 ? fits : known).sort((a, b) => rank(b) - rank(a));
  return {
    sourceId: fits.length > 0 ? (best?.source.id ?? null) : null,
    same: best?.same ?? 0,
    of: best?.source.columns.length ?? 0,
    named: best?.named ?? false,
  };
}

function likeness(file: FileShape, source: SourceRecipe) {
  const named = sameName(
    file.name,
    filesOfSource(source).map((f) => f.name),
  );
  const mine = columnKeys(file.labels);
  const theirs = new Set(columnKeys(source.columns.map((c) => c.label)));
  const same = mine.filter((key) => theirs.has(key)).length;
  const share = same / (mine.length + theirs.size - same || 1);
  const headers = file.header === source.dialect.header;
  const told = headers && (file.header || share === 1);
  return { named, same: told ? same : 0, share: told ? share : 0 };
}
