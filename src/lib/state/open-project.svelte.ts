import type { DatasetSession } from '../contracts/engine';
import type { ProjectStore } from '../contracts/store';
import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { FeatureSettings } from '../core/features/settings';
import type { SavedPlaybook } from '../core/playbook';
import type { ProjectTag } from '../core/tags';
import { record as recordStep, redo, startHistory, undo, type History } from '../core/history';
import { referenceDateOf, type ProjectCardSegment, type ProjectRecord } from '../core/project';
import type { SavedPrivacy } from '../core/privacy/saved';
import type { RefreshRecord } from '../core/refresh/log';
import type { RfmDef } from '../core/segmentation/rfm/definition';
import { withSaved, type SavedSegmentation } from '../core/segmentation/saved-list';
import type { SavedValidity } from '../core/validity/settings';

/** What undo and redo go over. */
interface Choices {
  readonly referenceDate: IsoDate | null;
  readonly segmentation: RfmDef;
  readonly segmentations: readonly SavedSegmentation[];
  readonly tags: readonly ProjectTag[];
  readonly playbooks: readonly SavedPlaybook[];
  readonly featureSettings: FeatureSettings | undefined;
  readonly validity: SavedValidity | undefined;
}

function choicesOf(record: ProjectRecord): Choices {
  return {
    referenceDate: record.referenceDate,
    segmentation: record.segmentation,
    segmentations: record.segmentations ?? [],
    tags: record.tags ?? [],
    playbooks: record.playbooks ?? [],
    featureSettings: record.featureSettings,
    validity: record.validity,
  };
}

export type Saving =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: AppError };

const SAVE_AFTER_MS = 500;

/** The project on screen: its record, saved by itself, and the session that reads its dataset. */
export class OpenProject {
  readonly session: DatasetSession;
  #store: ProjectStore;
  #record = $state.raw() as ProjectRecord;
  #history = $state.raw() as History<Choices>;
  #saving = $state.raw() as Saving;
  #writable = $state.raw(true);
  #refused = $state.raw(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(record: ProjectRecord, session: DatasetSession, store: ProjectStore) {
    this.session = session;
    this.#store = store;
    this.#record = record;
    this.#history = startHistory(choicesOf(record));
    this.#saving = { kind: 'saved', at: record.savedAt };
  }

  get record(): ProjectRecord {
    return this.#record;
  }

  get saving(): Saving {
    return this.#saving;
  }

  get referenceDate(): IsoDate {
    return referenceDateOf(this.#record);
  }

  /** Whether this tab may change the project. */
  get writable(): boolean {
    return this.#writable;
  }

  /** How many changes were refused because another tab changes the project. */
  get refused(): number {
    return this.#refused;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  rename(name: string): void {
    const trimmed = name.trim();
    if (trimmed !== '' && trimmed !== this.#record.name) this.#change({ name: trimmed });
  }

  setCurrency(currency: string): void {
    this.#change({ currency });
  }

  /** Null follows the last purchase in the data. */
  setReferenceDate(referenceDate: IsoDate | null): void {
    this.#choose({ ...this.#history.present, referenceDate });
  }

  setSegmentation(segmentation: RfmDef): void {
    this.#choose({ ...this.#history.present, segmentation });
  }

  /** Changes or adds a segmentation beside RFM. */
  setSaved(changed: SavedSegmentation): void {
    const { present } = this.#history;
    this.#choose({ ...present, segmentations: withSaved(present.segmentations, changed) });
  }

  removeSaved(id: string): void {
    const { present } = this.#history;
    const segmentations = present.segmentations.filter((one) => one.id !== id);
    this.#choose({ ...present, segmentations });
  }

  setTags(tags: readonly ProjectTag[]): void {
    this.#choose({ ...this.#history.present, tags });
  }

  setPlaybooks(playbooks: readonly SavedPlaybook[]): void {
    this.#choose({ ...this.#history.present, playbooks });
  }

  /** Undefined for the settings that the dataset starts with. */
  setFeatureSettings(featureSettings: FeatureSettings | undefined): void {
    this.#choose({ ...this.#history.present, featureSettings });
  }

  /** Undefined for the thresholds that every project starts with. */
  setValidity(validity: SavedValidity | undefined): void {
    this.#choose({ ...this.#history.present, validity });
  }

  /** Wishes and rights of the people in it: no part of what undo goes over. */
  setPrivacy(privacy: SavedPrivacy): void {
    this.#change({ privacy });
  }

  undo(): void {
    if (this.#writable) this.#history = undo(this.#history);
    this.#change(this.#history.present);
  }

  redo(): void {
    if (this.#writable) this.#history = redo(this.#history);
    this.#change(this.#history.present);
  }

  /** What a refresh changed, once it is counted: takes the place of the last entry of the log. */
  completeRefresh(refresh: RefreshRecord): void {
    const { refreshes = [] } = this.#record;
    this.#change({ refreshes: [...refreshes.slice(0, -1), refresh] });
  }

  /** Sizes of the segments for the card of the home page; saved with the next change or at once. */
  setCard(card: readonly ProjectCardSegment[]): void {
    if (this.#writable && JSON.stringify(card) !== JSON.stringify(this.#record.card))
      this.#change({ card });
  }

  /** What the store wrote of this project by itself: its revision and its former versions. */
  adopt({ name, revision, savedAt, former = [] }: ProjectRecord): void {
    this.#record = { ...this.#record, name, revision, savedAt, former };
    if (this.#saving.kind === 'saved') this.#saving = { kind: 'saved', at: savedAt };
  }

  /** Shows what another tab stored in the place of all that is here. */
  replace(record: ProjectRecord): void {
    this.#record = record;
    this.#history = startHistory(choicesOf(record));
    this.#saving = { kind: 'saved', at: record.savedAt };
  }

  /** Whether a change is refused because another tab changes the project; the refusal is counted. */
  refuses(): boolean {
    if (!this.#writable) this.#refused += 1;
    return !this.#writable;
  }

  setWritable(writable: boolean): void {
    this.#writable = writable;
  }

  /** Writes what is not written yet; resolves when it is on disk or has failed. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) this.#write();
    await this.#writing;
  }

  #choose(choices: Choices): void {
    if (this.#writable) this.#history = recordStep(this.#history, choices);
    this.#change(choices);
  }

  #change(part: Partial<ProjectRecord>): void {
    if (this.refuses()) return;
    this.#record = { ...this.#record, ...part };
    this.#saving = { kind: 'unsaved' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), SAVE_AFTER_MS);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#save());
  }

  async #save(): Promise<void> {
    const sent = this.#record;
    this.#saving = { kind: 'saving' };
    const saved = await this.#store.save(sent);
    if (!saved.ok) {
      this.#saving = { kind: 'failed', error: saved.error };
      return;
    }
    const { revision, savedAt } = saved.value;
    const changedSince = this.#record !== sent;
    this.#record = { ...this.#record, revision, savedAt };
    this.#saving = changedSince ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt };
  }
}
