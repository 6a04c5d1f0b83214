import type { Ports } from '../contracts/ports';
import type { Progress } from '../contracts/progress';
import type { KeptFile } from '../contracts/store';
import type { AppError } from '../core/errors';
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

export type RefreshState =
  | { readonly status: 'idle' }
  /** Files fell on an open project: for it, or for a new one? */
  | { readonly status: 'offered'; readonly files: readonly File[] }
  | { readonly status: 'working'; readonly progress: Progress }
  | { readonly status: 'failed'; readonly error: AppError }
  | {
      readonly status: 'planning';
      readonly plan: RefreshPlan;
      readonly drafts: ReadonlyMap<string, SourceDraft>;
      /** The fixed reference date gives way to the last purchase. */
      readonly follow: boolean;
    };

const START: Progress = { step: 'preview', done: 0, total: null, unit: 'bytes' };

/** New files on the open project: looked at, compared, decided on, then built as any replay. */
export class Refresh {
  #ports: Ports;
  #job: ImportJob;
  #state = $state.raw<RefreshState>({ status: 'idle' });
  /** Loaded with the first files: no part of the first screen. */
  #flows: typeof RefreshFlows | null = null;
  #project: OpenProject | null = null;
  #kept: readonly KeptFile[] = [];
  #abort: AbortController | null = null;

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
    if (files.length > 0 && this.#state.status !== 'working')
      this.#state = { status: 'offered', files };
  }

  /** Looks at files and compares them with those of the project. */
  async start(project: OpenProject, files: readonly File[]): Promise<void> {
    if (this.#state.status === 'working' || this.#job.busy || files.length === 0) return;
    this.#project = project;
    const abort = (this.#abort = new AbortController());
    this.#state = { status: 'working', progress: START };
    await project.flush();
    const kept = await this.#ports.store.files(project.record.id);
    if (abort.signal.aborted) return;
    if (!kept.ok) return this.#fail(kept.error);
    this.#kept = kept.value;
    const incoming = await openContainers(this.#ports.ingest, files, this.#options());
    if (abort.signal.aborted) return;
    const { sources } = project.record.recipe;
    this.#flows ??= await import('../flows/refresh/refresh');
    const looked = await this.#flows.lookAt(this.#ports, incoming, sources, this.#options());
    if (!abort.signal.aborted) await this.#compare(looked);
  }

  /** Says what a file is; the comparison is made again. */
  async retarget(place: number, target: FileTarget): Promise<void> {
    if (this.#state.status !== 'planning') return;
    const { plan, drafts } = this.#state;
    const incoming = plan.incoming.map((i, at) => (at === place ? { ...i, target } : i));
    await this.#compare(ok({ incoming, failed: plan.failed }), drafts);
  }

  decide(sourceId: string, change: Partial<SourceDraft>): void {
    if (this.#state.status !== 'planning') return;
    const draft = this.#state.drafts.get(sourceId);
    if (draft) this.#draft(sourceId, { ...draft, ...change });
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
      await this.#compare(ok(plan), this.#state.drafts);
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
    const { plan, follow } = this.#state;
    const kept = this.#kept;
    const settled = project.record;
    this.#state = { status: 'idle' };
    let reading: Reading | null = null;
    let before: Snapshot | null = null;
    await this.#job.start(
      {
        files: () => Promise.resolve(ok(flows.filesAfterRefresh(settled, kept, plan, decisions))),
        settle: (read) => {
          reading = read;
          return flows.settleFiles(settled, read, decisions);
        },
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
          return flows.saveRebuilt(store, next, newId(), now(), recipe, guesses, built, files);
        },
      },
      (record) => void this.#finish(record, settled, before, show),
    );
  }

  /** Puts the new files away, or a failure; nothing is left behind. */
  cancel(): void {
    this.#abort?.abort();
    this.#state = { status: 'idle' };
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
    const renamed = new Map([...drafts].map(([id, draft]) => [id, draft.renamed]));
    const plan = await flows.compareWithKept(
      this.#ports,
      project.record,
      this.#kept,
      looked.value,
      renamed,
      this.#options(),
    );
    if (abort?.signal.aborted) return;
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

function leftAside({ incoming, failed }: RefreshPlan): readonly string[] {
  return [
    ...incoming.flatMap((i) => (i.target.kind === 'ignore' ? [i.file.file.name] : [])),
    ...failed.map((f) => f.file.name),
  ];
}

/** Any identifier that the project does not have: what is doubtful in new sources is asked. */
function newIds({ recipe }: ProjectRecord, { incoming }: RefreshPlan): ReadonlySet<string> {
  const known = new Set(recipe.sources.map((s) => s.id));
  const most = recipe.sources.length + incoming.length;
  return new Set(
    Array.from({ length: most }, (_, i) => `s${i + 1}`).filter((id) => !known.has(id)),
  );
}
