import type { FileHandles } from '../contracts/handles';
import type { Ports } from '../contracts/ports';
import type { Progress } from '../contracts/progress';
import type { KeptFile } from '../contracts/store';
import type { AppError } from '../core/errors';
import { fillChosen } from '../core/parts';
import type { ProjectRecord } from '../core/project';
import { decisionOf, draftOf, withColumn, type SourceDraft } from '../core/refresh/draft';
import { figuresOf, type RefreshRecord } from '../core/refresh/log';
import { ok, type Result } from '../core/result';
import { openContainers } from '../flows/import/containers';
import type { StepOptions } from '../flows/import/ports';
import type { Reading } from '../flows/import/reading';
import type { Snapshot } from '../flows/refresh/changes';
import type { FileTarget, RefreshPlan } from '../flows/refresh/compare';
import type * as RefreshFlows from '../flows/refresh/refresh';
import type { Decisions } from '../flows/refresh/request';
import type { ImportJob } from './import-job.svelte';
import type { OpenProject } from './open-project.svelte';
import { stayingFiles } from './staying-files';
import { leftAside, newIds, START, takenIn, type RefreshState } from './refresh-states';

/** New files on the open project: looked at, compared, decided on, then built as any replay. */
export class Refresh {
  #ports: Ports;
  #job: ImportJob;
  #state = $state.raw<RefreshState>({ status: 'idle' });
  /** Loaded with the first files: no part of the first screen. */
  #flows: typeof RefreshFlows | null = null;
  #project: OpenProject | null = null;
  #kept: readonly KeptFile[] = [];
  #handles: FileHandles = new Map();
  #abort: AbortController | null = null;
  /** Ends with the reading under way. */
  #working: Promise<void> = Promise.resolve();

  constructor(ports: Ports, job: ImportJob) {
    this.#ports = ports;
    this.#job = job;
  }

  get state(): RefreshState {
    return this.#state;
  }

  /** What is decided, or null while something is open or there is nothing to do. */
  get decisions(): Decisions | null {
    if (this.#state.status !== 'planning') return null;
    const { plan, drafts } = this.#state;
    const anything = plan.sources.length > 0 || plan.incoming.some((i) => i.target.kind === 'new');
    const all = new Map<string, NonNullable<ReturnType<typeof decisionOf>>>();
    for (const planned of plan.sources) {
      const draft = drafts.get(planned.source.id);
      const decision = draft && decisionOf(planned, draft);
      if (!decision) return null;
      all.set(planned.source.id, decision);
    }
    return anything ? all : null;
  }

  /** Asks what files that fell on the window are for. */
  offer(files: readonly File[]): void {
    if (files.length > 0 && !this.busy && !this.#job.busy)
      this.#state = { status: 'offered', files };
  }

  /** Files are being compared, or a plan waits for its answers. */
  get busy(): boolean {
    return this.#state.status === 'working' || this.#state.status === 'planning';
  }

  /** Looks at files and compares them with those of the project; those that the app `made` are taken in. */
  start(
    project: OpenProject,
    files: readonly File[],
    handles: FileHandles = new Map(),
    made = false,
  ): Promise<void> {
    if (this.busy || this.#job.busy || files.length === 0) return Promise.resolve();
    this.#project = project;
    this.#handles = handles;
    const abort = (this.#abort = new AbortController());
    this.#state = { status: 'working', progress: START };
    return (this.#working = this.#look(project, files, abort.signal, made));
  }

  async #look(project: OpenProject, files: readonly File[], signal: AbortSignal, made: boolean) {
    // A failure of before, or files that were too large, are put away.
    await this.#job.cancel();
    this.#job.dismiss();
    await project.flush();
    const kept = await this.#ports.store.files(project.record.id);
    if (!kept.ok) return this.#fail(kept.error);
    this.#kept = kept.value;
    const origins = project.record.dataset.sources.map((s) => s.origin);
    const incoming = await openContainers(this.#ports.ingest, files, this.#options(), ({ name }) =>
      fillChosen(origins, name),
    );
    this.#flows ??= await import('../flows/refresh/refresh');
    if (signal.aborted) return this.#fail({ code: 'cancelled' });
    const { record } = project;
    const looked = await this.#flows.lookAt(this.#ports, incoming, record, this.#options());
    await this.#compare(made ? takenIn(looked, record) : looked);
  }

  /** Says what a file is; the comparison is made again. */
  async retarget(place: number, target: FileTarget): Promise<void> {
    if (this.#state.status !== 'planning') return;
    const { plan, drafts } = this.#state;
    const incoming = plan.incoming.map((i, at) => (at === place ? { ...i, target } : i));
    await (this.#working = this.#compare(ok({ incoming, failed: plan.failed }), drafts));
  }

  decide(sourceId: string, change: Partial<SourceDraft>): void {
    if (this.#state.status !== 'planning') return;
    const draft = this.#state.drafts.get(sourceId);
    if (draft)
      this.#draft(sourceId, {
        ...draft,
        ...change,
        ...('mode' in change || 'key' in change ? { chosen: true } : {}),
      });
  }

  /** Day and month of the new files stand the other way round, or not; the comparison is made again. */
  async swap(sourceId: string, swapped: boolean): Promise<void> {
    if (this.#state.status !== 'planning') return;
    const { plan, drafts } = this.#state;
    const draft = drafts.get(sourceId);
    if (!draft || draft.swapped === swapped) return;
    const changed = new Map(drafts).set(sourceId, { ...draft, swapped });
    await (this.#working = this.#compare(ok(plan), changed));
  }

  /** A missing column has another label in the new files, or is left empty (null). */
  async place(sourceId: string, column: number, label: string | null | undefined): Promise<void> {
    if (this.#state.status !== 'planning') return;
    const { plan, drafts } = this.#state;
    const draft = drafts.get(sourceId);
    if (draft) this.#draft(sourceId, withColumn(draft, column, label));
    if (
      this.#state.status === 'planning' &&
      draft?.renamed !== this.#state.drafts.get(sourceId)?.renamed
    )
      await (this.#working = this.#compare(ok(plan), this.#state.drafts));
  }

  followLastPurchase(follow: boolean): void {
    if (this.#state.status === 'planning') this.#state = { ...this.#state, follow };
  }

  /** Builds and saves; `show` opens the record and answers the project on screen. */
  async confirm(show: (record: ProjectRecord) => Promise<OpenProject | null>): Promise<void> {
    const project = this.#project;
    const { decisions } = this;
    const flows = this.#flows;
    if (this.#state.status !== 'planning' || !decisions || !project || !flows) return;
    const planning = this.#state;
    const { plan, follow } = planning;
    const kept = this.#kept;
    const settled = project.record;
    const abort = this.#abort;
    let saved = false;
    this.#state = { status: 'idle' };
    let reading: Reading | null = null;
    let before: Snapshot | null = null;
    const after = flows.filesAfterRefresh(settled, kept, plan, decisions);
    const settle = (read: Reading) => flows.settleFiles(settled, (reading = read), decisions);
    await this.#job.start(
      {
        files: (options) => stayingFiles(this.#ports, settled, after, settle, options),
        settle,
        changed: newIds(settled, plan),
        save: async (recipe, guesses, built, files) => {
          await project.flush();
          const { record } = project;
          const names = flows.commonAttributes(record.dataset, built.summary);
          const shot = await flows.takeSnapshot(project.session, record, names.before);
          before = shot.ok ? shot.value : null;
          const refresh: RefreshRecord = {
            at: this.#ports.now(),
            sources: reading ? flows.refreshedSources(plan, decisions, reading) : [],
            ignored: leftAside(plan),
            before: figuresOf(record.dataset),
            after: figuresOf(built.summary),
            customers: null,
            newValues: [],
          };
          const next = {
            ...record,
            ...(follow ? { referenceDate: null } : {}),
            refreshes: [...(record.refreshes ?? []), refresh],
          };
          const { store, now, newId } = this.#ports;
          const done = await flows.saveRebuilt(
            store,
            next,
            newId(),
            now(),
            recipe,
            guesses,
            built,
            files,
            'refreshed',
          );
          if (done.ok)
            await flows.rememberRefreshed(store, record.id, plan, decisions, files, this.#handles);
          return done;
        },
      },
      (record) => {
        saved = true;
        void this.#finish(record, settled, before, show);
      },
    );
    // What was decided is not lost with a build that was cancelled or failed.
    const over = this.#job.state.status !== 'asking';
    if (over && !saved && !abort?.signal.aborted) this.#state = planning;
  }

  /** Puts the new files away, or a failure. Resolves once nothing is left behind. */
  async cancel(): Promise<void> {
    this.#abort?.abort();
    if (this.#state.status !== 'working') this.#state = { status: 'idle' };
    await this.#working;
  }

  /** What became of the customers is known once the new dataset is open. */
  async #finish(
    record: ProjectRecord,
    former: ProjectRecord,
    before: Snapshot | null,
    show: (record: ProjectRecord) => Promise<OpenProject | null>,
  ): Promise<void> {
    const opened = await show(record);
    const flows = this.#flows;
    if (!opened || !before || !flows) return;
    const names = flows.commonAttributes(former.dataset, record.dataset);
    const after = await flows.takeSnapshot(opened.session, record, names.after);
    const last = record.refreshes?.at(-1);
    if (!after.ok || !last) return;
    opened.completeRefresh({
      ...last,
      customers: flows.changesBetween(before, after.value),
      newValues: flows.newValuesBetween(before, after.value),
    });
  }

  async #compare(
    looked: Result<Pick<RefreshPlan, 'incoming' | 'failed'>>,
    drafts: ReadonlyMap<string, SourceDraft> = new Map(),
  ): Promise<void> {
    const project = this.#project;
    const flows = this.#flows;
    const abort = this.#abort;
    if (!looked.ok || !project || !flows)
      return this.#fail(looked.ok ? { code: 'cancelled' } : looked.error);
    const follow = this.#state.status === 'planning' && this.#state.follow;
    if (looked.value.incoming.length === 0)
      return this.#fail(looked.value.failed[0]?.error ?? { code: 'cancelled' });
    this.#state = { status: 'working', progress: START };
    const plan = await flows.compareWithKept(
      this.#ports,
      project.record,
      this.#kept,
      looked.value,
      drafts,
      this.#options(),
    );
    if (abort?.signal.aborted) return this.#fail({ code: 'cancelled' });
    if (!plan.ok) return this.#fail(plan.error);
    this.#state = {
      status: 'planning',
      plan: plan.value,
      follow,
      drafts: new Map(
        plan.value.sources.map((p) => [p.source.id, draftOf(p, drafts.get(p.source.id))]),
      ),
    };
  }

  #draft(sourceId: string, draft: SourceDraft): void {
    if (this.#state.status !== 'planning') return;
    this.#state = { ...this.#state, drafts: new Map(this.#state.drafts).set(sourceId, draft) };
  }

  #fail(error: AppError): void {
    this.#state = error.code === 'cancelled' ? { status: 'idle' } : { status: 'failed', error };
  }

  #options(): StepOptions {
    const abort = this.#abort;
    const onProgress = (progress: Progress) => {
      if (this.#state.status === 'working' && abort === this.#abort)
        this.#state = { status: 'working', progress };
    };
    return { onProgress, ...(abort ? { signal: abort.signal } : {}) };
  }
}
