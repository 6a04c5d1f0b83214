import type { Repair, RepairKind } from '../../../src/lib/core/repairs';
import type { TextRecord } from '../records';
import { DROPPING } from './dropper';
import { LineRules } from './rules';

const SAMPLES = 4;
const MAX_LINES = 20;

/** What the preview knows of a table. */
export interface Seen {
  /** Header as it is written; empty without one. */
  readonly header: readonly string[];
  /** First records below it, with their physical lines. */
  readonly records: readonly TextRecord[];
  /** Records from the end of a longer file, whose lines nobody counted. */
  readonly tail: readonly (readonly string[])[];
}

interface Found {
  readonly fields: readonly string[];
  readonly line: number | null;
  readonly kind: RepairKind;
}

/** Lines that are no records, by kind; `accepted` says which are taken away. */
export function detectLines(seen: Seen, accepts: (kind: RepairKind) => boolean): readonly Repair[] {
  const found = findLines(seen);
  return DROPPING.flatMap((kind) => {
    const ofKind = found.filter((one) => one.kind === kind);
    if (ofKind.length === 0) return [];
    const around = neighbours(seen, ofKind);
    return [
      {
        kind,
        count: ofKind.length,
        lines: ofKind.flatMap(({ line }) => line ?? []).slice(0, MAX_LINES),
        columns: [],
        before: around,
        after: around.filter((fields) => !ofKind.some((one) => one.fields === fields)),
        accepted: accepts(kind),
      },
    ];
  });
}

/** Records without those that are taken away. */
export function withoutLines(seen: Seen, kinds: readonly RepairKind[]): readonly TextRecord[] {
  const dropped = new Set(
    findLines(seen).flatMap(({ kind, fields }) => (kinds.includes(kind) ? [fields] : [])),
  );
  return seen.records.filter(({ fields }) => !dropped.has(fields));
}

function findLines({ header, records, tail }: Seen): readonly Found[] {
  const rules = new LineRules(
    header,
    records.map(({ fields }) => fields),
  );
  const all = [...records, ...tail.map((fields) => ({ fields, line: null as number | null }))];
  const found: Found[] = all.flatMap(({ fields, line }) => {
    const kind = rules.reasonOf(fields);
    return kind === null ? [] : [{ fields, line, kind }];
  });
  const dropped = new Set(found.map(({ fields }) => fields));
  const notes: Found[] = [];
  for (const { fields, line } of [...all].reverse()) {
    if (rules.isNote(fields)) notes.unshift({ fields, line, kind: 'closing-notes' });
    else if (!dropped.has(fields)) break;
  }
  return [...found, ...notes];
}

/** The first lines concerned with the record above and the one below. */
function neighbours({ records, tail }: Seen, found: readonly Found[]) {
  const all = [...records.map(({ fields }) => fields), ...tail];
  const at = all.findIndex((fields) => fields === found[0]?.fields);
  return all.slice(Math.max(0, at - 1), at + SAMPLES - 1);
}
