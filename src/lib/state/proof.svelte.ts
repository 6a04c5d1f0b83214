import {
  WAYS,
  type Attempt,
  type Dependency,
  type Policies,
  type ProofPort,
} from '../contracts/proof';
import type { ProjectStore, StorageUse } from '../contracts/store';

/** What the app shows of itself: its policies, what it is made of, what it tried to send out. */
export class Proof {
  readonly #port: ProofPort;
  readonly #store: Pick<ProjectStore, 'use' | 'persist'>;
  #policies = $state.raw<Policies | null>(null);
  #dependencies = $state.raw<readonly Dependency[] | null>(null);
  #use = $state.raw<StorageUse | null>(null);
  #attempts = $state.raw<readonly Attempt[]>([]);
  #trying = $state.raw(false);

  constructor(port: ProofPort, store: Pick<ProjectStore, 'use' | 'persist'>) {
    this.#port = port;
    this.#store = store;
  }

  /** Null until they are read. */
  get policies(): Policies | null {
    return this.#policies;
  }

  get dependencies(): readonly Dependency[] | null {
    return this.#dependencies;
  }

  get use(): StorageUse | null {
    return this.#use;
  }

  /** Outcomes of the last try, in the order of the ways. */
  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  /** How many ways out are tried. */
  get ways(): number {
    return WAYS.length;
  }

  get trying(): boolean {
    return this.#trying;
  }

  async load(): Promise<void> {
    await Promise.all([
      this.#port.policies().then((policies) => (this.#policies = policies)),
      this.#port.dependencies().then((all) => (this.#dependencies = all)),
      this.#store.use().then((use) => (this.#use = use)),
    ]);
  }

  /** Asks the browser to keep the data; answers whether it does. */
  async persist(): Promise<boolean> {
    const kept = await this.#store.persist();
    this.#use = await this.#store.use();
    return kept;
  }

  /** Tries to send one fixed word out by every way there is. */
  async try(): Promise<void> {
    if (this.#trying) return;
    this.#trying = true;
    this.#attempts = [];
    await this.#port.attempt((attempt) => (this.#attempts = [...this.#attempts, attempt]));
    this.#trying = false;
  }
}
