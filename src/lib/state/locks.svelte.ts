import type { Ports } from '../contracts/ports';
import type { AppError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import type { Result } from '../core/result';
import type { Workbench } from './workbench';

/** What is done with the password of the open project. */
export type LockTask = 'set' | 'change' | 'remove';

export type LockState =
  | { readonly status: 'idle' }
  /** `wrong`: the password that was given is not that of the project. */
  | { readonly status: 'asking'; readonly task: LockTask; readonly wrong: boolean }
  | { readonly status: 'working'; readonly task: LockTask }
  | { readonly status: 'failed'; readonly error: AppError };

type LockPorts = Pick<Ports, 'locks' | 'store' | 'tabs' | 'now'>;

interface Verbs {
  readonly bench: () => Workbench | null;
  /** Shows the project that was sealed or opened anew. */
  readonly show: (record: ProjectRecord) => Promise<unknown>;
  /** Takes the open project off the screen and out of the engine. */
  readonly leave: () => Promise<void>;
  /** Whether something is under way that must not be cut off. */
  readonly busy: () => boolean;
}

const MINUTE = 60_000;
const CHECK_MS = 5_000;

/** Passwords of projects: set, asked for, and locked again when nobody is there. */
export class Locks {
  readonly #ports: LockPorts;
  readonly #verbs: Verbs;
  #state = $state.raw<LockState>({ status: 'idle' });
  #shut = $state.raw<string | null>(null);
  #lastSign: number;
  /** Minutes after which each project that is unlocked in this tab is locked. */
  readonly #minutes = new Map<string, number>();

  constructor(ports: LockPorts, verbs: Verbs) {
    this.#ports = ports;
    this.#verbs = verbs;
    this.#lastSign = ports.now();
    ports.tabs.onLock(() => void this.#lock());
  }

  get state(): LockState {
    return this.#state;
  }

  /** The project that was locked while it was on screen; its page asks for the password. */
  get shut(): string | null {
    return this.#shut;
  }

  ask(task: LockTask): void {
    if (this.#state.status !== 'working' && !this.#verbs.bench()?.project.refuses())
      this.#state = { status: 'asking', task, wrong: false };
  }

  close(): void {
    if (this.#state.status !== 'working') this.#state = { status: 'idle' };
  }

  /** Seals the open project with a password. */
  set(password: string, minutes: number): Promise<void> {
    return this.#work('set', (id) => this.#ports.locks.protect(id, password, minutes));
  }

  change(
    password: string,
    to: { readonly password?: string; readonly minutes?: number },
  ): Promise<void> {
    return this.#work('change', (id) => this.#ports.locks.change(id, password, to));
  }

  remove(password: string): Promise<void> {
    return this.#work('remove', (id) => this.#ports.locks.remove(id, password));
  }

  /** Opens a project with its password; it is then there to be shown. */
  unlock(id: string, password: string): Promise<Result<ProjectRecord>> {
    return this.#ports.locks.unlock(id, password);
  }

  /** Locks every project, in every tab, once what is on screen is on the disk; answers whether this tab did. */
  async lock(): Promise<boolean> {
    const locked = await this.#lock();
    if (locked) this.#ports.tabs.lock();
    return locked;
  }

  /** Somebody is there. */
  sign(): void {
    this.#lastSign = this.#ports.now();
  }

  /** Looks every few seconds whether somebody still is; answers how to stop. */
  watch(): () => void {
    const timer = setInterval(() => void this.check(), CHECK_MS);
    return () => clearInterval(timer);
  }

  /** Locks when nobody gave a sign for as long as the shortest delay. A machine that slept counts. */
  async check(): Promise<void> {
    const delay = Math.min(...this.#minutes.values()) * MINUTE;
    if (this.#ports.now() - this.#lastSign >= delay) await this.#lock();
  }

  /** The project is on screen: its delay counts from now on. */
  follow({ id, lock }: ProjectRecord): void {
    this.#shut = null;
    this.sign();
    if (lock) this.#minutes.set(id, lock.minutes);
    else this.#minutes.delete(id);
  }

  /** What could not be written is worth more than a screen that is shut in time. */
  async #lock(): Promise<boolean> {
    const project = this.#verbs.bench()?.project;
    if (project?.writable) {
      if (this.#verbs.busy()) return false;
      await project.flush();
      if (project.saving.kind !== 'saved') return false;
    }
    for (const id of this.#minutes.keys()) this.#ports.locks.lock(id);
    this.#minutes.clear();
    if (!project) return true;
    const { id } = project.record;
    const stored = await this.#ports.store.load(id);
    if (stored.ok || stored.error.code !== 'project-locked') return true;
    this.#shut = id;
    this.#state = { status: 'idle' };
    await this.#verbs.leave();
    return true;
  }

  async #work(task: LockTask, work: (id: string) => Promise<Result<ProjectRecord>>): Promise<void> {
    const project = this.#verbs.bench()?.project;
    if (!project || project.refuses() || this.#state.status !== 'asking') return;
    this.#state = { status: 'working', task };
    await project.flush();
    const done =
      project.saving.kind === 'failed'
        ? { ok: false as const, error: project.saving.error }
        : await work(project.record.id);
    if (done.ok) {
      await this.#verbs.show(done.value);
      // Another tab may show what is sealed now.
      if (task === 'set') this.#ports.tabs.lock();
      this.#state = { status: 'idle' };
    } else if (done.error.code === 'project-password')
      this.#state = { status: 'asking', task, wrong: true };
    else this.#state = { status: 'failed', error: done.error };
  }
}
