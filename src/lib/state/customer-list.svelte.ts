import { ALL_CUSTOMERS, type CustomerQuery, type CustomerRow } from '../core/customers';
import type { AppError } from '../core/errors';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import type { RfmResult } from '../flows/segment/rfm';
import { listCustomers, type CustomerListing } from '../flows/customers/list';
import { contextOf } from '../flows/customers/context';
import type { OpenProject } from './open-project.svelte';

const PAGE = 200;

/** The customers of a segment, of a cell or all, read page by page. */
export class CustomerList {
  #project: OpenProject;
  #query = $state.raw<CustomerQuery>(ALL_CUSTOMERS);
  #listing = $state.raw<CustomerListing | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly CustomerRow[]>>(new Map());
  #error = $state.raw<AppError | null>(null);
  #asked = new Set<number>();
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  get query(): CustomerQuery {
    return this.#query;
  }

  /** Null while the list is being made for the first time. */
  get total(): number | null {
    return this.#listing?.total ?? null;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** The row, or null while it is on its way. */
  rowAt = (index: number): CustomerRow | null =>
    this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;

  /** Makes the list for a query on the segmentation on screen; the latest call wins. */
  async show(query: CustomerQuery, result: RfmResult): Promise<void> {
    const turn = ++this.#turn;
    this.#query = query;
    const context = contextOf(result, lookupOf(result.def.scheme), this.#project.record.dataset);
    const listed = await listCustomers(this.#project.session, query, context);
    if (turn !== this.#turn) return;
    this.#error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    const first = await listed.value.page(0, PAGE);
    if (turn !== this.#turn) return;
    this.#asked = new Set([0]);
    this.#listing = listed.value;
    this.#pages = new Map(first.ok ? [[0, first.value]] : []);
  }

  /** Reads the pages that hold rows [start, end). */
  need = (start: number, end: number): void => {
    for (let page = Math.floor(start / PAGE); page * PAGE < end; page++) {
      if (!this.#asked.has(page)) void this.#read(page);
    }
  };

  async #read(page: number): Promise<void> {
    const turn = this.#turn;
    this.#asked.add(page);
    const rows = await this.#listing?.page(page * PAGE, (page + 1) * PAGE);
    if (turn !== this.#turn || !rows) return;
    if (rows.ok) this.#pages = new Map(this.#pages).set(page, rows.value);
    else this.#error = rows.error;
  }
}
