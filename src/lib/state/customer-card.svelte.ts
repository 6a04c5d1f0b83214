import type { AppError } from '../core/errors';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import { customerCard, type CustomerCard } from '../flows/customers/card';
import { contextOf } from '../flows/customers/context';
import type { Standing } from '../flows/customers/everywhere';
import type { CustomerMeasures } from '../flows/customers/measures';
import type { RfmResult } from '../flows/segment/rfm';
import type { OpenProject } from './open-project.svelte';

/** The card of one customer of the open project. */
export class CardReader {
  #project: OpenProject;
  #card = $state.raw<CustomerCard | null>(null);
  #measures = $state.raw<CustomerMeasures | null>(null);
  #standings = $state.raw<readonly Standing[]>([]);
  #placed = $state.raw(false);
  #missing = $state.raw(false);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** The last card read; the former one stays while the next is on its way. */
  get card(): CustomerCard | null {
    return this.#card;
  }

  /** What the catalogue says of the customer of the card; null until it is read. */
  get measures(): CustomerMeasures | null {
    return this.#measures;
  }

  /** Where the customer of the card stands in the segmentations beside RFM, those known so far. */
  get standings(): readonly Standing[] {
    return this.#standings;
  }

  /** Whether `standings` are all there. */
  get placed(): boolean {
    return this.#placed;
  }

  /** The key is of no customer of this dataset. */
  get missing(): boolean {
    return this.#missing;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Reads a customer, with RFM as it is on screen; the latest call wins. */
  async open(key: number, result: RfmResult): Promise<void> {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn;
    const { session, record } = this.#project;
    const context = contextOf(result, lookupOf(result.def.scheme), record);
    const read = await customerCard(session, key, context);
    if (!current()) return;
    if (!read.ok || read.value?.key !== this.#card?.key) this.#forget();
    this.#error = read.ok ? null : read.error;
    this.#missing = read.ok && read.value === null;
    this.#card = read.ok ? read.value : null;
    if (this.#card === null) return;
    const [{ customerMeasures }, { standings }] = await Promise.all([
      import('../flows/customers/measures'),
      import('../flows/customers/everywhere'),
    ]);
    const measured = await customerMeasures(session, record.dataset, key, result.asOf, record);
    if (!current()) return;
    if (measured.ok) this.#measures = measured.value;
    const found: Standing[] = [];
    await standings(session, record, result.asOf.referenceDate, key, (standing) => {
      found.push(standing);
      if (current() && found.length > this.#standings.length) this.#standings = [...found];
      return current();
    });
    if (!current()) return;
    this.#standings = found;
    this.#placed = true;
  }

  close(): void {
    this.#turn += 1;
    this.#card = null;
    this.#forget();
    this.#missing = false;
    this.#error = null;
  }

  #forget(): void {
    this.#measures = null;
    this.#standings = [];
    this.#placed = false;
  }
}
