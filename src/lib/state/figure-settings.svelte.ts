import type { AppError } from '../core/errors';
import type { InteractionKind } from '../core/features/interactions';
import {
  settingProblems,
  type EngagementSettings,
  type FeatureSettings,
} from '../core/features/settings';
import type { WrittenKind } from '../flows/features/written-kinds';
import type { OpenProject } from './open-project.svelte';

const loaded = () =>
  Promise.all([
    import('../flows/features/settings'),
    import('../flows/features/written-kinds'),
    import('../flows/run'),
  ]);

/** How figures of customers are made in the open project: what is chosen, else what its dataset starts with. */
export class FigureSettings {
  readonly #project: OpenProject;
  #start = $state.raw<FeatureSettings | null>(null);
  #kinds = $state.raw<readonly WrittenKind[]>([]);
  #error = $state.raw<AppError | null>(null);
  #turn = 0;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null until the dataset was looked at. */
  get current(): FeatureSettings | null {
    return this.#project.record.featureSettings ?? this.#start;
  }

  /** Whether a person changed anything. */
  get changed(): boolean {
    const chosen = this.#project.record.featureSettings;
    return chosen !== undefined && JSON.stringify(chosen) !== JSON.stringify(this.#start);
  }

  /** Kinds of interaction as the files write them, those that are not understood first. */
  get kinds(): readonly WrittenKind[] {
    return this.#kinds;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Looks at the dataset, and at its interactions as the settings understand them now. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const [{ startingSettings }, { writtenKinds }, { attempt }] = await loaded();
    const { session, record } = this.#project;
    const start = await attempt(() => startingSettings(session, record.dataset));
    if (turn !== this.#turn) return;
    this.#error = start.ok ? null : start.error;
    if (!start.ok) return;
    this.#start = start.value;
    if (record.dataset.interactions === 0) return;
    const { engagement } = record.featureSettings ?? start.value;
    const kinds = await writtenKinds(session, engagement);
    if (turn !== this.#turn) return;
    this.#error = kinds.ok ? null : kinds.error;
    if (kinds.ok) this.#kinds = kinds.value;
  }

  /** Changes some settings; those that cannot be used are not taken. */
  set(part: Partial<FeatureSettings>): void {
    const { current } = this;
    if (!current) return;
    const changed = { ...current, ...part };
    if (settingProblems(changed).length === 0) this.#project.setFeatureSettings(changed);
  }

  setEngagement(part: Partial<EngagementSettings>): void {
    if (this.current) this.set({ engagement: { ...this.current.engagement, ...part } });
  }

  /** What a written kind means: a kind, null for none, undefined for what its words say. */
  setMeaning(written: string, known: InteractionKind | null | undefined): void {
    if (!this.current) return;
    const others = Object.entries(this.current.engagement.written).filter(([w]) => w !== written);
    const told = known === undefined ? others : [...others, [written, known] as const];
    this.setEngagement({ written: Object.fromEntries(told) });
  }

  /** Back to what the dataset starts with. */
  reset(): void {
    this.#project.setFeatureSettings(undefined);
  }
}
