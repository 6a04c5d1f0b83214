import type { DatasetSession } from '../../contracts/engine';
import type { Ingest } from '../../contracts/ingest';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import { appError } from '../../core/errors';
import { parseRecords, type TextRecord } from '../../core/records';
import type { RepairKind } from '../../core/repairs';
import type { Result } from '../../core/result';
import type { Named, PlainTable } from '../../core/tag-file';
import { namedCustomers } from '../../sql/segments/tag-figures';
import { openContainers } from '../import/containers';
import type { SourceFile } from '../import/reading';
import { attempt, fail, need, runOne, toNumber, toText } from '../run';

/** A line that names nobody and has neither figure nor @ is a heading. */
const HEADING = /^[^\d@]+$/;

/**
 * The first table of a file, as text, at most `most` rows. A list of one column, which an import
 * would refuse, is read too. Errors: those of opening and previewing a file.
 */
export function readTable(
  ingest: Pick<Ingest, 'expand' | 'preview' | 'readable'>,
  file: File,
  most: number,
): Promise<Result<PlainTable>> {
  return attempt(async () => {
    const parts = await openContainers(ingest, [file], {});
    const part = parts.find(({ error }) => error === undefined);
    if (!part) return fail(parts[0]?.error ?? appError('file-empty'));
    const preview = await previewLines(ingest, part);
    if (!preview.ok && preview.error.code === 'file-one-column')
      return oneColumn(part, file.name, most);
    const { dialect, labels } = need(preview);
    const text = need(await ingest.readable(part.file, dialect));
    const records = parseRecords(await text.blob.text(), text.delimiter, text.quote, most + 1);
    const width = labels.length;
    const rows = records.map(({ line, cells }) => ({ line: line + text.linesAbove, cells }));
    return tableOf(file.name, Array.from(labels).slice(0, width), rows, most);
  });
}

/** A list may end with a line that looks like a note: only what stands above it is taken away. */
const ABOVE: readonly RepairKind[] = ['title-lines', 'two-line-header'];

async function previewLines(ingest: Pick<Ingest, 'preview'>, { file, dialect = {} }: SourceFile) {
  const preview = await ingest.preview(file, dialect);
  if (!preview.ok) return preview;
  const { repairs = [] } = preview.value.dialect;
  const kept = repairs.filter((kind) => ABOVE.includes(kind));
  return kept.length === repairs.length
    ? preview
    : ingest.preview(file, { ...dialect, repairs: kept });
}

async function oneColumn({ file }: SourceFile, name: string, most: number): Promise<PlainTable> {
  const bytes = await file.arrayBuffer();
  const whole = new TextDecoder().decode(bytes);
  const text = whole.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : whole;
  const records = parseRecords(text, '', '"', most + 2);
  const [first, ...others] = records;
  const headed = first !== undefined && HEADING.test(first.cells[0] ?? '');
  return tableOf(name, [headed ? (first.cells[0] ?? '') : ''], headed ? others : records, most);
}

function tableOf(
  name: string,
  labels: readonly string[],
  rows: readonly TextRecord[],
  most: number,
): PlainTable {
  return { name, labels, rows: rows.slice(0, most), cut: rows.length > most };
}

/** Whom written texts name, by identifier or by e-mail; those that name nobody are absent. Errors of the engine. */
export function findNamed(
  session: DatasetSession,
  dataset: DatasetSummary,
  written: readonly string[],
): Promise<Result<ReadonlyMap<string, Named>>> {
  return attempt(async () => {
    const asked = [...new Set(written)].filter((text) => text !== '');
    if (asked.length === 0) return new Map();
    const known = { joined: isJoined(dataset), email: dataset.attributes.includes('email') };
    const { rows } = await runOne(session, namedCustomers(asked, known));
    return new Map(
      rows.map(([said, count, identifier]) => [
        toText(said),
        { count: toNumber(count), identifier: toText(identifier) },
      ]),
    );
  });
}
