import type { RememberedFile } from '../contracts/handles';
import type { ProjectStore } from '../contracts/store';
import { findAgain, type FoundFile } from '../flows/import/reread';

/** The files of the disk that the open project came from, and their reading again. */
export class Reread {
  #store: Pick<ProjectStore, 'remembered'>;
  #projectId: string;
  #replace: (found: readonly FoundFile[]) => Promise<void>;
  #remembered = $state.raw<readonly RememberedFile[]>([]);
  #found = $state.raw<readonly FoundFile[] | null>(null);
  #busy = $state(false);

  /** `replace` reads the project anew with the files found changed. */
  constructor(
    store: Pick<ProjectStore, 'remembered'>,
    projectId: string,
    replace: (found: readonly FoundFile[]) => Promise<void>,
  ) {
    this.#store = store;
    this.#projectId = projectId;
    this.#replace = replace;
  }

  /** Empty where the browser cannot reach files again. */
  get remembered(): readonly RememberedFile[] {
    return this.#remembered;
  }

  /** What the last look found; null before. */
  get found(): readonly FoundFile[] | null {
    return this.#found;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async load(): Promise<void> {
    const remembered = await this.#store.remembered(this.#projectId);
    if (remembered.ok) this.#remembered = remembered.value;
  }

  /**
   * Looks for the files, asking for permission, and reads those that changed. Where some are
   * missing, what was found is shown and `replace` waits for the person.
   */
  async run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#found = await findAgain(this.#remembered);
    this.#busy = false;
    const states = this.#found.map(({ state }) => state);
    if (states.includes('changed') && !states.includes('gone') && !states.includes('refused'))
      await this.replace();
  }

  /** Reads the files that changed; the others stay as they are kept. */
  async replace(): Promise<void> {
    if (this.#found) await this.#replace(this.#found);
  }
}
