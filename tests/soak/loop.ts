import { setTimeout as wait } from 'node:timers/promises';
import { prepare } from './actions';
import { difference, type Effect } from './effects';
import { disturb, interrupts, type Disturbance } from './faults';
import type { ActionName, FaultName, PlannedFault, Step } from './plan';
import type { Outcome, Prepared } from './prepared';
import type { Session } from './session';
import { saveFailed, untilSavedOrFailed } from './shown';

/** What a run did; the summary adds them up. */
export interface Tally {
  readonly actions: Partial<Record<ActionName, number>>;
  readonly faults: Partial<Record<FaultName, number>>;
  /** Actions that were under way when the page, the tab or the browser went. */
  interrupted: number;
  /** Of those, how many were on the disk, whole, when it came back. */
  completed: number;
  /** Failures that were said; nothing was changed by them. */
  said: number;
  /** States marked saved that were compared with what came back. */
  compared: number;
  losses: number;
}

export const emptyTally = (): Tally => ({
  actions: {},
  faults: {},
  interrupted: 0,
  completed: 0,
  said: 0,
  compared: 0,
  losses: 0,
});

/** What was marked saved is not there, or something is there by half. */
class Loss extends Error {}

/** One run of a plan. */
export class Run {
  readonly #session: Session;
  readonly #tally: Tally;

  constructor(session: Session, tally: Tally) {
    this.#session = session;
    this.#tally = tally;
  }

  async steps(plan: readonly Step[]): Promise<void> {
    for (const [i, step] of plan.entries()) {
      const { action, draw, fault } = step;
      const prepared = prepare[action](this.#session, draw);
      this.#session.note(`${i + 1}. ${prepared.told}`);
      if (fault) await this.#disturbed(prepared, fault, draw);
      else await this.#must(prepared);
      this.#tally.actions[action] = (this.#tally.actions[action] ?? 0) + 1;
    }
    this.#session.note('end: reload');
    const reload = disturb('reload', this.#session, 0);
    await reload.strike(false);
    await reload.after();
    await this.#same('after the last reload');
  }

  async #disturbed(prepared: Prepared, fault: PlannedFault, draw: number): Promise<void> {
    const s = this.#session;
    const { name, moment, share } = fault;
    this.#tally.faults[name] = (this.#tally.faults[name] ?? 0) + 1;
    const disturbance = disturb(name, s, draw);
    if (moment === 'before') {
      s.note(`  fault: ${name}, with nothing under way`);
      await disturbance.strike(false);
      if (interrupts(name)) {
        await disturbance.after();
        await this.#same(`after ${name}`);
        await this.#must(prepared);
      } else await this.#under(this.#perform(prepared), prepared, disturbance);
      return;
    }
    const delay = Math.round(share * prepared.usual);
    s.note(`  fault: ${name}, ${delay} ms into it`);
    let ended = false;
    const work = this.#perform(prepared).finally(() => (ended = true));
    work.catch(() => undefined);
    await Promise.race([wait(delay), work.catch(() => undefined)]);
    if (!interrupts(name)) {
      await disturbance.strike(true);
      await this.#under(work, prepared, disturbance);
      return;
    }
    const before = s.last.stored;
    const over = ended;
    await disturbance.strike(true);
    if (over) {
      const outcome = await work;
      await disturbance.after();
      await this.#same(`after ${name}`);
      if (outcome === 'refused') await this.#must(prepared);
      return;
    }
    await work.catch(() => undefined);
    await this.#recover(before, prepared, disturbance);
  }

  /** After an interruption: all of the action, or nothing of it. */
  async #recover(
    before: Session['last']['stored'],
    prepared: Prepared,
    disturbance: Disturbance,
  ): Promise<void> {
    const s = this.#session;
    this.#tally.interrupted += 1;
    // It may have been marked saved between the fault and its effect.
    const marked = s.last.stored !== before;
    if (!marked) s.leaveHalfOpen();
    await disturbance.after();
    if (marked) {
      await this.#same('after an interruption');
      return;
    }
    const after = await s.found();
    if (difference(before, after) === null) {
      await this.#same('after an interruption');
      s.note('  it was not on the disk: done again');
      if (prepared.effect(before, before) !== null) await this.#must(prepared);
      return;
    }
    this.#hold(prepared.effect, before, after, 'an interrupted action is there by half');
    this.#tally.completed += 1;
    this.#tally.compared += 1;
    prepared.done?.(before, after);
    await s.open();
    await s.mark();
  }

  /** An action while something is wrong around it: done, or said to be impossible and done once it is over. */
  async #under(
    work: Promise<Outcome>,
    prepared: Prepared,
    disturbance: Disturbance,
  ): Promise<void> {
    const s = this.#session;
    const outcome = await work;
    await disturbance.after();
    if (outcome === 'done') {
      await this.#same('with the fault over');
      return;
    }
    if (!disturbance.mayRefuse) throw new Loss(`refused: ${prepared.told}`);
    if (await saveFailed(s.page)) await this.#saveLater(prepared);
    else await this.#must(prepared);
  }

  /** What could not be saved is on screen: the next change saves both. */
  async #saveLater(prepared: Prepared): Promise<void> {
    const s = this.#session;
    const before = s.last.stored;
    const name = `Plus tard ${s.trace.length}`;
    s.note(`  saved with the next change: rename to ${name}`);
    await s.rename(name);
    await untilSavedOrFailed(s.page);
    const after = await s.found();
    const { projectId } = s;
    const renamed = {
      ...before,
      projects: before.projects.map((one) => (one.id === projectId ? { ...one, name } : one)),
    };
    const effect: Effect = prepared.renames ? (was, is) => difference(was, is) : prepared.effect;
    this.#hold(effect, renamed, after, 'what could not be saved is not saved with the next change');
    prepared.done?.(before, after);
    s.steps.undos = [];
    s.steps.redos = [];
    await s.mark();
    this.#tally.compared += 1;
  }

  async #must(prepared: Prepared): Promise<void> {
    if ((await this.#perform(prepared)) === 'refused' && prepared.effect !== difference)
      throw new Loss(`refused: ${prepared.told}`);
  }

  /** Does it, waits for the page to say that it is saved, and holds the disk to it. */
  async #perform(prepared: Prepared): Promise<Outcome> {
    const s = this.#session;
    const before = s.last.stored;
    const outcome = await prepared.act();
    const saved = s.projectId === null ? 'saved' : await untilSavedOrFailed(s.page);
    if (outcome === 'refused' || saved === 'failed') {
      this.#tally.said += 1;
      this.#hold(difference, before, await s.found(), 'what was refused changed something');
      return 'refused';
    }
    const after = await s.found();
    this.#hold(prepared.effect, before, after, 'marked saved, and not so on the disk');
    prepared.done?.(before, after);
    await s.mark();
    return 'done';
  }

  /** Disk and screen are what was last marked saved. */
  async #same(when: string): Promise<void> {
    const s = this.#session;
    this.#tally.compared += 1;
    this.#hold(difference, s.last.stored, await s.found(), when);
    await s.sameScreen();
  }

  #hold(
    effect: Effect,
    before: Session['last']['stored'],
    after: typeof before,
    when: string,
  ): void {
    const wrong = effect(before, after);
    if (wrong === null) return;
    this.#tally.losses += 1;
    throw new Loss(`${when}: ${wrong}`);
  }
}
