import type { Progress } from '../contracts/progress';
import type { CsvCell } from '../core/csv';
import { NO_PURCHASE } from '../core/customers';
import type { AppError } from '../core/errors';
import { columnKey, exportColumns, exportFileName, type ExportColumn } from '../core/export';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import { contextOf } from '../flows/customers/context';
import { exportCsv, exportPreview, type ExportRequest } from '../flows/export/csv';
import { exportNoteText } from '../i18n/export-note';
import { audienceName, exportDates, exportHeaders } from '../i18n/export-words';
import { formats, t } from '../i18n/language.svelte';
import { exporting } from '../i18n/messages/export';
import { csvStyle, segmentName } from '../i18n/names';
import type { OpenProject } from './open-project.svelte';
import type { RfmStudio } from './rfm.svelte';

/** A file and the note that goes with it. */
export interface Exported {
  readonly customers: number;
  readonly csv: { readonly name: string; readonly blob: Blob };
  readonly note: { readonly name: string; readonly blob: Blob };
}

export type ExportState =
  | { readonly status: 'choosing' }
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'done'; readonly exported: Exported }
  | { readonly status: 'failed'; readonly error: AppError };

const PREVIEW = 5;

/** What the person chooses to export, what it will look like, and the writing of it. */
export class Exporter {
  #project: OpenProject;
  #studio: RfmStudio;
  #version: string;
  #segmentIds = $state.raw<readonly string[] | null>(null);
  #off = $state.raw<ReadonlySet<string>>(new Set());
  #preview = $state.raw<readonly (readonly CsvCell[])[] | null>(null);
  #state = $state.raw<ExportState>({ status: 'choosing' });
  #abort: AbortController | null = null;
  #turn = 0;

  /** Everything the dataset knows, in the order of the file. */
  readonly all: readonly ExportColumn[];
  readonly columns = $derived.by(() => this.all.filter((c) => this.isOn(c)));
  readonly headers = $derived.by(() => exportHeaders(this.columns));
  /** Segments that have customers, those without a purchase last. */
  readonly choices = $derived.by(() => {
    const filled = this.#studio.segments
      .filter((s) => s.customers > 0)
      .map(({ segmentId, customers }) => ({ segmentId, customers }));
    const without = this.#project.record.dataset.customers - this.#studio.total.customers;
    return without > 0 ? [...filled, { segmentId: NO_PURCHASE, customers: without }] : filled;
  });
  readonly customers = $derived.by(() =>
    this.choices.reduce((n, c) => (this.isIn(c.segmentId) ? n + c.customers : n), 0),
  );

  /** `segmentId` is chosen at first; null chooses everybody. */
  constructor(project: OpenProject, studio: RfmStudio, segmentId: string | null, version: string) {
    this.#project = project;
    this.#studio = studio;
    this.#version = version;
    this.#segmentIds = segmentId === null ? null : [segmentId];
    this.all = exportColumns(project.record.dataset);
  }

  /** Null for everybody. */
  get segmentIds(): readonly string[] | null {
    return this.#segmentIds;
  }

  /** The first lines, cell by cell; null while they are read. */
  get preview(): readonly (readonly CsvCell[])[] | null {
    return this.#preview;
  }

  get state(): ExportState {
    return this.#state;
  }

  get fileName(): string {
    return this.#named('csv');
  }

  isIn(segmentId: string): boolean {
    return this.#segmentIds === null || this.#segmentIds.includes(segmentId);
  }

  isOn(column: ExportColumn): boolean {
    return !this.#off.has(columnKey(column));
  }

  chooseAll(): void {
    this.#choose(null);
  }

  /** Some segments: those chosen before, else the best one. */
  chooseSome(): void {
    if (this.#segmentIds === null) this.#choose(this.choices.slice(0, 1).map((c) => c.segmentId));
  }

  toggleSegment(segmentId: string): void {
    const before = this.#segmentIds ?? [];
    const after = before.includes(segmentId)
      ? before.filter((id) => id !== segmentId)
      : [...before, segmentId];
    this.#choose(this.choices.map((c) => c.segmentId).filter((id) => after.includes(id)));
  }

  setColumns(columns: readonly ExportColumn[], on: boolean): void {
    const off = new Set(this.#off);
    for (const column of columns) {
      if (on) off.delete(columnKey(column));
      else off.add(columnKey(column));
    }
    this.#off = off;
    this.#restart();
  }

  /** Reads the first lines anew; the latest call wins. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    const context = this.#context();
    if (!context) return;
    const rows = await exportPreview(this.#project.session, this.#request(), context, PREVIEW);
    if (turn === this.#turn && rows.ok) this.#preview = rows.value;
  }

  /** The side note as it would be written at a moment. */
  note(writtenAt: number): string {
    const result = this.#studio.result;
    if (!result) return '';
    const { record } = this.#project;
    return exportNoteText(
      {
        fileName: this.#named('csv'),
        project: record.name,
        demo: record.demo,
        sources: record.recipe.sources.filter((s) => s.kind !== 'ignored').map((s) => s.fileName),
        dataset: record.dataset,
        currency: record.currency,
        rfm: result,
        segments: this.choices.filter((c) => c.segmentId !== NO_PURCHASE),
        segmentIds: this.#segmentIds,
        headers: this.headers,
        writtenAt,
        version: this.#version,
      },
      formats(),
    );
  }

  /** Writes both files; null when it failed or was cancelled. */
  async write(writtenAt: number): Promise<Exported | null> {
    const context = this.#context();
    if (!context || this.#state.status === 'working') return null;
    const abort = (this.#abort = new AbortController());
    this.#state = {
      status: 'working',
      progress: { step: 'export', done: 0, total: null, unit: 'rows' },
    };
    const note = this.note(writtenAt);
    const names = { csv: this.#named('csv'), note: this.#named('txt') };
    const written = await exportCsv(this.#project.session, this.#request(), context, {
      signal: abort.signal,
      onProgress: (progress) => (this.#state = { status: 'working', progress }),
    });
    if (!written.ok) {
      this.#state =
        written.error.code === 'cancelled'
          ? { status: 'choosing' }
          : { status: 'failed', error: written.error };
      return null;
    }
    const text = new Blob(['\ufeff', note.replaceAll('\n', '\r\n')], {
      type: 'text/plain;charset=utf-8',
    });
    const exported: Exported = {
      customers: written.value.customers,
      csv: { name: names.csv, blob: written.value.blob },
      note: { name: names.note, blob: text },
    };
    this.#state = { status: 'done', exported };
    return exported;
  }

  /** Stops the writing; nothing is left behind. */
  cancel(): void {
    this.#abort?.abort();
  }

  #choose(segmentIds: readonly string[] | null): void {
    this.#segmentIds = segmentIds;
    this.#restart();
  }

  #restart(): void {
    if (this.#state.status !== 'working') this.#state = { status: 'choosing' };
  }

  #named(extension: 'csv' | 'txt'): string {
    const date = this.#studio.result?.asOf.referenceDate ?? this.#project.referenceDate;
    return exportFileName(
      this.#project.record.name,
      audienceName(this.#segmentIds),
      date,
      extension,
    );
  }

  #context() {
    const result = this.#studio.result;
    return result
      ? contextOf(result, lookupOf(result.def.scheme), this.#project.record.dataset)
      : null;
  }

  #request(): ExportRequest {
    return {
      columns: this.columns,
      headers: this.headers,
      style: csvStyle(),
      dates: exportDates(),
      flags: { yes: t(exporting.yes), no: t(exporting.no) },
      segmentIds: this.#segmentIds,
      segmentName: (id) => segmentName(id ?? NO_PURCHASE),
    };
  }
}
