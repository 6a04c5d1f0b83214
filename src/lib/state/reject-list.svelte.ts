import type { DatasetSession } from '../contracts/engine';
import type { Reject } from '../core/dataset';
import type { AppError } from '../core/errors';
import type { Result } from '../core/result';
import {
  listRejects,
  rejectsCsv,
  type RejectFilter,
  type RejectListing,
  type RejectsFile,
} from '../flows/import/rejects';

const PAGE = 200;

/** The lines and cells of a dataset that could not be read, page by page. */
export class RejectList {
  #session: DatasetSession;
  #filter = $state.raw<RejectFilter>(null);
  #listing = $state.raw<RejectListing | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly Reject[]>>(new Map());
  #error = $state.raw<AppError | null>(null);
  #asked = new Set<number>();
  #turn = 0;

  constructor(session: DatasetSession) {
    this.#session = session;
  }

  get filter(): RejectFilter {
    return this.#filter;
  }

  /** Null while the list is being made for the first time. */
  get total(): number | null {
    return this.#listing?.total ?? null;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** The reject, or null while it is on its way. */
  rowAt = (index: number): Reject | null =>
    this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;

  /** Lists rejects of one column and reason, or all; the latest call wins. */
  async show(filter: RejectFilter): Promise<void> {
    const turn = ++this.#turn;
    this.#filter = filter;
    const listed = await listRejects(this.#session, filter);
    if (turn !== this.#turn) return;
    this.#error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    this.#asked = new Set();
    this.#pages = new Map();
    this.#listing = listed.value;
    this.need(0, PAGE);
  }

  /** Reads the pages that hold rows [start, end). */
  need = (start: number, end: number): void => {
    for (
      let page = Math.floor(start / PAGE);
      page * PAGE < Math.min(end, this.total ?? 0);
      page++
    ) {
      if (!this.#asked.has(page)) void this.#read(page);
    }
  };

  /** The rejects on show as a file. */
  csv(file: RejectsFile): Promise<Result<Blob>> {
    return rejectsCsv(this.#session, this.#filter, file);
  }

  async #read(page: number): Promise<void> {
    const turn = this.#turn;
    this.#asked.add(page);
    const rows = await this.#listing?.page(page * PAGE, (page + 1) * PAGE);
    if (turn !== this.#turn || !rows) return;
    if (rows.ok) this.#pages = new Map(this.#pages).set(page, rows.value);
    else this.#error = rows.error;
  }
}
