import type { CsvCell } from '../core/csv';
import { NO_PURCHASE } from '../core/customers';
import { columnKey, exportColumns, exportFileName, type ExportColumn } from '../core/export';
import { RFM_ID } from '../core/segmentation/listed';
import type { Purpose } from '../core/privacy/wishes';
import {
  countExport,
  exportCsv,
  exportPreview,
  type ExportCounts,
  type ExportRequest,
} from '../flows/export/csv';
import { exportNoteText } from '../i18n/export-note';
import { audienceName, exportDates, exportHeaders } from '../i18n/export-words';
import { formats, t } from '../i18n/language.svelte';
import { exporting } from '../i18n/messages/export';
import { csvStyle, segmentName } from '../i18n/names';
import { noteDefinition } from '../i18n/note-definition';
import type { OpenProject } from './open-project.svelte';
import type { RfmStudio } from './rfm.svelte';
import type { Exported, ExportStart, ExportState, LeftOut } from './export-states';
import { asksPurpose, NOBODY, noteFile } from './export-states';
import { ShownSegments, type ShownSegment } from './shown-segments.svelte';

const PREVIEW = 5;

/** What the person chooses to export, what it will look like, and the writing of it. */
export class Exporter {
  #project: OpenProject;
  #studio: RfmStudio;
  #version: string;
  #segmentIds = $state.raw<readonly string[] | null>(null);
  #tag = $state.raw<string | null>(null);
  #purpose = $state.raw<Purpose>('any');
  #counted = $state.raw<ExportCounts | null>(null);
  #off = $state.raw<ReadonlySet<string>>(new Set());
  #preview = $state.raw<readonly (readonly CsvCell[])[] | null>(null);
  #state = $state.raw<ExportState>({ status: 'choosing' });
  #abort: AbortController | null = null;
  #turn = 0;

  /** Of which segmentation the segments are. */
  readonly shown: ShownSegments;
  /** Everything the dataset knows, in the order of the file. */
  readonly all = $derived.by((): readonly ExportColumn[] =>
    exportColumns(this.#project.record.dataset, {
      scores: this.shown.which === RFM_ID,
      tags: this.tags.length > 0,
    }),
  );
  readonly columns = $derived.by(() => this.all.filter((c) => this.isOn(c)));
  readonly headers = $derived.by(() => exportHeaders(this.columns));
  /** Segments that have customers, those without a purchase last. */
  readonly choices = $derived.by((): readonly ShownSegment[] => {
    const { segments, without } = this.shown;
    const none = { ...this.shown.named(NO_PURCHASE), customers: without };
    return without > 0 ? [...segments, none] : segments;
  });
  /** How many are in the file; null while they are counted. */
  readonly customers = $derived.by(() =>
    this.#plain
      ? this.choices.reduce((n, c) => (this.isIn(c.id) ? n + c.customers : n), 0)
      : (this.#counted?.customers ?? null),
  );
  /** Customers whom their wishes keep out; null while they are counted. */
  readonly left = $derived.by((): LeftOut | null => (this.#plain ? NOBODY : this.#counted));

  constructor(project: OpenProject, studio: RfmStudio, start: ExportStart, version: string) {
    this.#project = project;
    this.#studio = studio;
    this.#version = version;
    this.#segmentIds = start.segmentId === null ? null : [start.segmentId];
    this.#tag = start.tag;
    this.shown = new ShownSegments(project, studio);
    void this.shown.follow(start.which);
  }

  get tags() {
    return this.#project.record.tags ?? [];
  }

  /** The tag that everybody in the file carries; null for any. */
  get tag(): string | null {
    return this.#tag;
  }

  chooseTag(tag: string | null): void {
    this.#tag = tag;
    this.#counted = null;
    this.#restart();
  }

  /** What the file is for. */
  get purpose(): Purpose {
    return this.#purpose;
  }

  choosePurpose(purpose: Purpose): void {
    this.#purpose = purpose;
    this.#counted = null;
    this.#restart();
  }

  /** Somebody's wishes or consents are known, so that it matters what the file is for. */
  readonly asksPurpose = $derived.by(() => asksPurpose(this.#project.record));

  /** Nobody is kept out, and the segments say who is in. */
  get #plain(): boolean {
    const wishes = this.#project.record.privacy?.wishes ?? [];
    return this.#tag === null && this.#purpose === 'any' && wishes.length === 0;
  }

  /** Other segments to choose from; everybody at first. */
  chooseSegmentation(which: string): void {
    this.#preview = null;
    this.#choose(null);
    void this.shown.follow(which);
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
    if (this.#segmentIds === null) this.#choose(this.choices.slice(0, 1).map((c) => c.id));
  }

  toggleSegment(segmentId: string): void {
    const before = this.#segmentIds ?? [];
    const after = before.includes(segmentId)
      ? before.filter((id) => id !== segmentId)
      : [...before, segmentId];
    this.#choose(this.choices.map((c) => c.id).filter((id) => after.includes(id)));
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

  /** Reads the first lines anew, and counts where a tag is asked for; the latest call wins. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    const { context } = this.shown;
    if (!context) return;
    const request = this.#request();
    const { session } = this.#project;
    const rows = await exportPreview(session, request, context, PREVIEW);
    if (turn !== this.#turn) return;
    if (rows.ok) this.#preview = rows.value;
    if (this.#plain) return;
    const counted = await countExport(session, request, context);
    if (turn === this.#turn) this.#counted = counted.ok ? counted.value : null;
  }

  /** The side note as it would be written at a moment; empty before anything is computed. */
  note(writtenAt: number): string {
    const { record } = this.#project;
    const { shown } = this;
    if (!shown.context) return '';
    const f = formats();
    const ids = this.#segmentIds ?? shown.segments.map(({ id }) => id);
    return exportNoteText(
      {
        fileName: this.#named('csv'),
        project: record.name,
        demo: record.demo,
        sources: record.recipe.sources.filter((s) => s.kind !== 'ignored').map((s) => s.fileName),
        dataset: record.dataset,
        currency: record.currency,
        referenceDate: shown.context.asOf.referenceDate,
        segmentation: shown.name,
        segments: this.choices,
        segmentIds: this.#segmentIds,
        tag: this.#tag === null ? null : { name: this.#tagName(this.#tag) },
        customers: this.customers ?? 0,
        purpose: this.#purpose,
        left: this.left ?? NOBODY,
        definition: noteDefinition(shown.resolved ?? this.#studio.result, {
          f,
          record,
          segments: ids.map((id) => shown.named(id)),
        }),
        headers: this.headers,
        writtenAt,
        version: this.#version,
      },
      f,
    );
  }

  /** Writes both files; null when it failed or was cancelled. */
  async write(writtenAt: number): Promise<Exported | null> {
    const { context } = this.shown;
    if (!context || this.#state.status === 'working') return null;
    const abort = (this.#abort = new AbortController());
    this.#state = {
      status: 'working',
      progress: { step: 'export', done: 0, total: null, unit: 'rows' },
    };
    const request = this.#request();
    if (!this.#plain) {
      const counted = await countExport(this.#project.session, request, context);
      this.#counted = counted.ok ? counted.value : null;
    }
    const note = this.note(writtenAt);
    const names = { csv: this.#named('csv'), note: this.#named('txt') };
    const written = await exportCsv(this.#project.session, request, context, {
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
    const exported: Exported = {
      customers: written.value.customers,
      left: this.left ?? NOBODY,
      csv: { name: names.csv, blob: written.value.blob },
      note: { name: names.note, blob: noteFile(note) },
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
    const date = this.shown.context?.asOf.referenceDate ?? this.#project.referenceDate;
    const names = this.#segmentIds?.map((id) => this.shown.named(id).name) ?? null;
    const audience = audienceName(names, this.#tag === null ? null : this.#tagName(this.#tag));
    return exportFileName(this.#project.record.name, audience, date, extension);
  }

  #tagName(id: string): string {
    return this.tags.find((tag) => tag.id === id)?.name ?? id;
  }

  #request(): ExportRequest {
    return {
      columns: this.columns,
      headers: this.headers,
      style: csvStyle(),
      dates: exportDates(),
      flags: { yes: t(exporting.yes), no: t(exporting.no) },
      segmentIds: this.#segmentIds,
      tag: this.#tag,
      purpose: this.#purpose,
      segmentName: (id) => (id === null ? segmentName(NO_PURCHASE) : this.shown.named(id).name),
      tagName: (id) => this.#tagName(id),
    };
  }
}
