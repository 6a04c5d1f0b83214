import type { DatasetSession } from '../contracts/engine';
import type { ProjectStore, StoredHistory } from '../contracts/store';
import type { IsoDate } from '../core/dates';
import type { AppError } from '../core/errors';
import type { FeatureSettings } from '../core/features/settings';
import type { SavedPlaybook } from '../core/playbook';
import type { ProjectTag } from '../core/tags';
import { choicesOf, withChoices, type Choices } from '../core/history/choices';
import type { RestorePoint } from '../core/history/points';
import { recordStep, walkTo, type History, type Told } from '../core/history/steps';
import type { StepWords } from '../core/history/words';
import { referenceDateOf, type ProjectCardSegment, type ProjectRecord } from '../core/project';
import type { SavedPrivacy } from '../core/privacy/saved';
import type { RefreshRecord } from '../core/refresh/log';
import type { RfmDef } from '../core/segmentation/rfm/definition';
import { withSaved, type SavedSegmentation } from '../core/segmentation/saved-list';
import type { SavedValidity } from '../core/validity/settings';
import { Timeline } from './timeline.svelte';

export type Saving =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: AppError };

const SAVE_AFTER_MS = 500;

/** What an open project needs beside its record. */
export interface OpenProjectPorts {
  readonly store: ProjectStore;
  /** This machine's clock, in ms. */
  readonly now: () => number;
  /** Opens the project anew with other data. */
  readonly show: (record: ProjectRecord) => Promise<unknown>;
}

/** The project on screen: its record, saved by itself, and the session that reads its dataset. */
export class OpenProject {
  readonly session: DatasetSession;
  #ports: OpenProjectPorts;
  #record = $state.raw() as ProjectRecord;
  #timeline = $state.raw() as Timeline;
  #saving = $state.raw() as Saving;
  #writable = $state.raw(true);
  #refused = $state.raw(0);
  /** Other data are on their way to take the place of these. */
  #leaving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    record: ProjectRecord,
    history: StoredHistory,
    session: DatasetSession,
    ports: OpenProjectPorts,
  ) {
    this.session = session;
    this.#ports = ports;
    this.#record = record;
    this.#timeline = new Timeline(record, history);
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
    return this.#timeline.canUndo;
  }

  get canRedo(): boolean {
    return this.#timeline.canRedo;
  }

  /** The steps of the project and its restore points. */
  get timeline(): Pick<Timeline, 'history' | 'points'> {
    return this.#timeline;
  }

  rename(name: string): void {
    const trimmed = name.trim();
    if (trimmed !== '' && trimmed !== this.#record.name) this.choose({ name: trimmed });
  }

  setCurrency(currency: string): void {
    this.choose({ currency });
  }

  /** Null follows the last purchase in the data. */
  setReferenceDate(referenceDate: IsoDate | null): void {
    this.choose({ referenceDate });
  }

  setSegmentation(segmentation: RfmDef): void {
    this.choose({ segmentation });
  }

  /** Changes or adds a segmentation beside RFM. */
  setSaved(changed: SavedSegmentation): void {
    this.choose({ segmentations: withSaved(this.#record.segmentations ?? [], changed) });
  }

  removeSaved(id: string): void {
    const saved = this.#record.segmentations ?? [];
    this.choose({ segmentations: saved.filter((one) => one.id !== id) });
  }

  setTags(tags: readonly ProjectTag[]): void {
    this.choose({ tags });
  }

  setPlaybooks(playbooks: readonly SavedPlaybook[]): void {
    this.choose({ playbooks });
  }

  /** Undefined for the settings that the dataset starts with. */
  setFeatureSettings(featureSettings: FeatureSettings | undefined): void {
    this.choose({ featureSettings });
  }

  /** Undefined for the thresholds that every project starts with. */
  setValidity(validity: SavedValidity | undefined): void {
    this.choose({ validity });
  }

  /** Changes what a person decides, as one step of the history; its name tells itself unless given. */
  choose(part: Partial<Choices>, words?: StepWords): void {
    if (this.refuses()) return;
    const next = { ...this.#record, ...part };
    this.#change(next, this.#step(next, words ? { words } : {}));
  }

  /** Wishes and rights of the people in it: no part of what undo goes over. */
  setPrivacy(privacy: SavedPrivacy): void {
    this.#change({ ...this.#record, privacy });
  }

  undo(): void {
    this.goTo(this.#timeline.history.done - 1);
  }

  redo(): void {
    this.goTo(this.#timeline.history.done + 1);
  }

  /** Undoes or redoes all steps up to the one of this number, the data too where it is still kept. */
  goTo(number: number): void {
    if (this.refuses()) return;
    const { history } = this.#timeline;
    const choices = choicesOf(this.#record);
    const { id: datasetId } = this.#record.dataset;
    const to = walkTo({ history, choices, datasetId }, number);
    if (to.history.done !== history.done) this.#move(to.choices, to.datasetId, to.history);
  }

  /** Takes the choices of a restore point, and its data where that is still kept: one step. */
  restore({ at, datasetId, content }: RestorePoint): void {
    if (this.refuses()) return;
    const { id: before } = this.#record.dataset;
    const words = { kind: 'restored', at } as const;
    const data = this.keeps(datasetId) ? { data: { before, after: datasetId } } : {};
    const history = this.#step(withChoices(this.#record, content), { words, ...data });
    this.#move(content, datasetId, history);
  }

  /** Whether these are other data than those on screen, and still there to go back to. */
  keeps(datasetId: string): boolean {
    return (this.#record.former ?? []).some(({ id }) => id === datasetId);
  }

  /** What a refresh changed, once it is counted: takes the place of the last entry of the log. */
  completeRefresh(refresh: RefreshRecord): void {
    const { refreshes = [] } = this.#record;
    this.#change({ ...this.#record, refreshes: [...refreshes.slice(0, -1), refresh] });
  }

  /** Sizes of the segments for the card of the home page; saved with the next change or at once. */
  setCard(card: readonly ProjectCardSegment[]): void {
    if (this.#writable && JSON.stringify(card) !== JSON.stringify(this.#record.card))
      this.#change({ ...this.#record, card });
  }

  /** What the store wrote of this project by itself: its revision and its former versions. */
  adopt({ name, revision, savedAt, former = [] }: ProjectRecord): void {
    this.#record = { ...this.#record, name, revision, savedAt, former };
    if (this.#saving.kind === 'saved') this.#saving = { kind: 'saved', at: savedAt };
  }

  /** Shows what another tab stored in the place of all that is here. */
  replace(record: ProjectRecord, history: StoredHistory): void {
    this.#record = record;
    this.#timeline = new Timeline(record, history);
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

  /** Writes what is not written yet or could not be; resolves when it is on disk or has failed. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined || this.#saving.kind === 'failed') this.#write();
    await this.#writing;
  }

  /** The history with the change to this record. */
  #step(next: ProjectRecord, told: Told): History {
    const { history } = this.#timeline;
    const before = choicesOf(this.#record);
    return recordStep(history, before, choicesOf(next), this.#ports.now(), told);
  }

  #move(choices: Choices, datasetId: string, history: History): void {
    const next = withChoices(this.#record, choices);
    if (this.keeps(datasetId)) void this.#travel(next, datasetId, history);
    else this.#change(next, history);
  }

  #change(next: ProjectRecord, history: History = this.#timeline.history): void {
    if (this.#leaving || this.refuses()) return;
    this.#record = next;
    this.#timeline.stand(history);
    this.#saving = { kind: 'unsaved' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), SAVE_AFTER_MS);
  }

  /** To other data of the project, in one transaction with the choices that go with them. */
  async #travel(next: ProjectRecord, datasetId: string, history: History): Promise<void> {
    if (this.#leaving) return;
    this.#leaving = true;
    await this.flush();
    if (this.#saving.kind === 'saved') {
      this.#saving = { kind: 'saving' };
      const { revision } = this.#record;
      const change = this.#timeline.changeTo(next, datasetId, history, this.#ports.now());
      const saved = await this.#ports.store.goBack(next.id, datasetId, {
        record: { ...next, revision },
        history: change,
      });
      if (saved.ok) await this.#ports.show(saved.value);
      else this.#saving = { kind: 'failed', error: saved.error };
    }
    this.#leaving = false;
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#save());
  }

  async #save(): Promise<void> {
    const sent = this.#record;
    const timeline = this.#timeline;
    const { history } = timeline;
    const change = timeline.changeTo(sent, sent.dataset.id, history, this.#ports.now());
    this.#saving = { kind: 'saving' };
    const saved = await this.#ports.store.save(sent, change);
    if (!saved.ok) {
      this.#saving = { kind: 'failed', error: saved.error };
      return;
    }
    const { revision, savedAt } = saved.value;
    timeline.stored(sent, savedAt, history, change);
    const changedSince = this.#record !== sent;
    this.#record = { ...this.#record, revision, savedAt };
    this.#saving = changedSince ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt };
  }
}
