import type { AppError } from '../core/errors';
import { lookupOf } from '../core/segmentation/rfm/lookup';
import { customerCard, type CustomerCard } from '../flows/customers/card';
import { contextOf } from '../flows/customers/context';
import { customerMeasures, type CustomerMeasures } from '../flows/customers/measures';
import type { RfmResult } from '../flows/segment/rfm';
import type { OpenProject } from './open-project.svelte';

/** The card of one customer of the open project. */
export class CardReader {
  #project: OpenProject;
  #card = $state.raw<CustomerCard | null>(null);
  #measures = $state.raw<CustomerMeasures | null>(null);
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

  /** The key is of no customer of this dataset. */
  get missing(): boolean {
    return this.#missing;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Reads a customer on the segmentation on screen; the latest call wins. */
  async open(key: number, result: RfmResult): Promise<void> {
    const turn = ++this.#turn;
    const { session, record } = this.#project;
    const context = contextOf(result, lookupOf(result.def.scheme), record.dataset);
    const read = await customerCard(session, key, context);
    if (turn !== this.#turn) return;
    this.#measures = null;
    this.#error = read.ok ? null : read.error;
    this.#missing = read.ok && read.value === null;
    this.#card = read.ok ? read.value : null;
    if (this.#card === null) return;
    const measured = await customerMeasures(session, record.dataset, key, result.asOf);
    if (turn === this.#turn && measured.ok) this.#measures = measured.value;
  }

  close(): void {
    this.#turn += 1;
    this.#card = null;
    this.#measures = null;
    this.#missing = false;
    this.#error = null;
  }
}
