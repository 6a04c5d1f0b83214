import type { ProjectStore } from '../contracts/store';
import type { TabRole, Tabs } from '../contracts/tabs';
import type { ProjectRecord } from '../core/project';
import type { OpenProject } from './open-project.svelte';

/** The part of this tab for the open project: the one that changes it, or one that looks on. */
export class ProjectTab {
  #project: OpenProject;
  readonly #store: ProjectStore;
  readonly #show: (record: ProjectRecord) => Promise<unknown>;
  readonly #ends: readonly (() => void)[];
  #role = $state.raw<TabRole>('writer');
  /** Whether it was said yet what part this tab has. */
  #told = false;

  /** `show` opens the project anew where its data is other data. */
  constructor(
    { tabs, store }: { readonly tabs: Tabs; readonly store: ProjectStore },
    project: OpenProject,
    show: (record: ProjectRecord) => Promise<unknown>,
  ) {
    this.#project = project;
    this.#store = store;
    this.#show = show;
    this.#ends = [
      tabs.claim(project.record.id, (role) => void this.#take(role)),
      tabs.onStored((id) => {
        if (id === project.record.id) void this.#follow();
      }),
    ];
  }

  get role(): TabRole {
    return this.#role;
  }

  /** The same part for the project with other data. */
  of(project: OpenProject): this {
    this.#project = project;
    project.setWritable(this.#role === 'writer');
    return this;
  }

  /** Lets another tab become the writer. */
  close(): void {
    for (const end of this.#ends) end();
  }

  async #take(role: TabRole): Promise<void> {
    // What was stored while this tab opened, and what the former writer stored last, comes first:
    // changes are made on top of it.
    if (!this.#told || (role === 'writer' && this.#role === 'reader')) await this.#follow();
    this.#told = true;
    this.#role = role;
    this.#project.setWritable(role === 'writer');
  }

  /** Brings what another tab stored to the screen. */
  async #follow(): Promise<void> {
    const stored = await this.#store.load(this.#project.record.id);
    if (!stored.ok || this.#isOwn(stored.value)) return;
    if (stored.value.dataset.id !== this.#project.record.dataset.id) {
      await this.#show(stored.value);
    } else if (this.#role === 'reader' || !this.#told) {
      const history = await this.#store.history(stored.value.id);
      if (history.ok) this.#project.replace(stored.value, history.value);
    } else this.#project.adopt(stored.value);
  }

  /** Whether what is stored is what this tab shows, or on its way from here. */
  #isOwn({ revision }: ProjectRecord): boolean {
    const { record, saving } = this.#project;
    return revision === record.revision || (!this.#told && saving.kind !== 'saved');
  }
}
