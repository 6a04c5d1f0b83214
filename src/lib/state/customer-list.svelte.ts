import { ALL_CUSTOMERS, type CustomerQuery, type CustomerRow } from '../core/customers';
import type { AppError } from '../core/errors';
import type { Totals } from '../core/segmentation/rfm/result';
import { listCustomers, type CustomerListing } from '../flows/customers/list';
import type { CustomersContext } from '../flows/customers/context';
import type { OpenProject } from './open-project.svelte';

const PAGE = 100;

/** The customers of a segment, of a cell or all, read page by page. */
export class CustomerList {
  #project: OpenProject;
  #query = $state.raw<CustomerQuery>(ALL_CUSTOMERS);
  #listing = $state.raw<CustomerListing | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly CustomerRow[]>>(new Map());
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #asked = new Map<number, Promise<void>>();
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** What is listed, or on its way. */
  get query(): CustomerQuery {
    return this.#query;
  }

  /** Whether a list is on its way; the former one stays meanwhile. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Null while the list is being made for the first time. */
  get total(): number | null {
    return this.#listing?.total ?? null;
  }

  /** Sums over the listed customers with a purchase in the window. */
  get totals(): Totals | null {
    return this.#listing?.totals ?? null;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** The row, or null while it is on its way. */
  rowAt = (index: number): CustomerRow | null =>
    this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;

  /** Makes the list for a query on a segmentation; the latest call wins. */
  async show(query: CustomerQuery, context: CustomersContext): Promise<void> {
    const turn = ++this.#turn;
    this.#query = query;
    this.#busy = true;
    const listed = await listCustomers(this.#project.session, query, context);
    const first = listed.ok && turn === this.#turn ? await listed.value.page(0, PAGE) : null;
    if (turn !== this.#turn) return;
    this.#busy = false;
    const failed = listed.ok ? first : listed;
    this.#error = failed && !failed.ok ? failed.error : null;
    if (!listed.ok) return;
    this.#asked = new Map([[0, Promise.resolve()]]);
    this.#listing = listed.value;
    this.#pages = new Map(first?.ok ? [[0, first.value]] : []);
  }

  /** Reads the pages that hold rows [start, end). */
  need = (start: number, end: number): void => {
    for (let page = Math.floor(start / PAGE); page * PAGE < end; page++) void this.#ask(page);
  };

  /** The row at a place, read when it is not there yet; null outside the list. */
  async rowOf(index: number): Promise<CustomerRow | null> {
    if (index < 0 || index >= (this.total ?? 0)) return null;
    await this.#ask(Math.floor(index / PAGE));
    return this.rowAt(index);
  }

  /** Place of a customer in the list, from 0; null when not listed. */
  async placeOf(key: number): Promise<number | null> {
    const place = await this.#listing?.placeOf(key);
    return place?.ok ? place.value : null;
  }

  /** Identifiers of the first customers of the list, in its order; empty while it is being made. */
  async identifiers(limit: number): Promise<readonly string[]> {
    const read = await this.#listing?.identifiers(limit);
    if (read && !read.ok) this.#error = read.error;
    return read?.ok ? read.value : [];
  }

  #ask(page: number): Promise<void> {
    const asked = this.#asked.get(page) ?? this.#read(page);
    this.#asked.set(page, asked);
    return asked;
  }

  async #read(page: number): Promise<void> {
    const turn = this.#turn;
    const listing = this.#listing;
    const rows = await listing?.page(page * PAGE, (page + 1) * PAGE);
    if (turn !== this.#turn || listing !== this.#listing || !rows) return;
    if (rows.ok) this.#pages = new Map(this.#pages).set(page, rows.value);
    else this.#error = rows.error;
  }
}
