import type { HistoryChange, StoredHistory } from '../contracts/store';
import { changedChoices, choicesOf, type Choices } from '../core/history/choices';
import { pointsDue, type PointLine, type RestorePoint } from '../core/history/points';
import { lastDone, nextUndone, recordStep, type History, type Step } from '../core/history/steps';
import type { ProjectRecord } from '../core/project';

/** A state of the project that is stored. */
interface State {
  readonly choices: Choices;
  readonly datasetId: string;
  readonly since: number;
}

/** The steps and restore points of the open project, and what of them is not stored yet. */
export class Timeline {
  #history = $state.raw() as History;
  #points = $state.raw<readonly PointLine[]>([]);
  /** Steps that are stored, by their numbers. */
  #steps: ReadonlyMap<number, Step>;
  #base: State;
  /** A state over former data that no restore point could be made of when it was left. */
  #left: State | null = null;

  constructor(record: ProjectRecord, stored: StoredHistory) {
    const { id: after } = record.dataset;
    const choices = choicesOf(record);
    const { stands } = stored;
    this.#history = { steps: stored.steps, done: stored.done };
    this.#steps = byNumber(stored);
    this.#points = stored.points;
    const since = stands?.datasetId === after ? stands.since : record.savedAt;
    this.#base = { choices, datasetId: after, since };
    // The data was changed since: read again, refreshed, or another version was taken.
    const former = record.former?.find(({ id }) => id === stands?.datasetId);
    if (!stands || stands.datasetId === after || !former) return;
    this.#left = { choices, ...stands };
    this.#history = recordStep(this.#history, choices, choices, record.savedAt, {
      words: { kind: 'data', why: former.why },
      data: { before: stands.datasetId, after },
    });
  }

  get history(): History {
    return this.#history;
  }

  /** Restore points, oldest first. */
  get points(): readonly PointLine[] {
    return this.#points;
  }

  get canUndo(): boolean {
    return lastDone(this.#history) !== undefined;
  }

  get canRedo(): boolean {
    return nextUndone(this.#history) !== undefined;
  }

  /** Other steps, or other ones of them done. */
  stand(history: History): void {
    this.#history = history;
  }

  /** What a save of this record over these data, with this history, writes of it. */
  changeTo(record: ProjectRecord, over: string, history: History, now: number): HistoryChange {
    const { steps, done } = history;
    const first = steps[0]?.number ?? 1;
    const same = this.#isBase(record, over);
    const left = [...(this.#left ? [this.#left] : []), ...(same ? [] : [this.#base])];
    return {
      steps: steps.filter((step) => this.#steps.get(step.number) !== step),
      first,
      last: steps.at(-1)?.number ?? first - 1,
      done,
      since: same ? this.#base.since : null,
      ...this.#due(left, now),
    };
  }

  /** A record was stored with this change; `history` is what it was made of. */
  stored(record: ProjectRecord, savedAt: number, history: History, change: HistoryChange): void {
    const { id: datasetId } = record.dataset;
    this.#steps = byNumber(history);
    this.#left = null;
    this.#base = { choices: choicesOf(record), datasetId, since: change.since ?? savedAt };
    this.#points = withDue(this.#points, change);
  }

  #isBase(record: ProjectRecord, over: string): boolean {
    const { choices, datasetId } = this.#base;
    return over === datasetId && changedChoices(choices, choicesOf(record)).length === 0;
  }

  /** Points for the states that are left, one after the other. */
  #due(left: readonly State[], now: number): Pick<HistoryChange, 'addPoints' | 'dropPoints'> {
    let points = this.#points;
    const added = new Map<number, RestorePoint>();
    const dropped = new Set<number>();
    for (const [i, { choices, datasetId, since }] of left.entries()) {
      const { add, drop } = pointsDue(points, since, left[i + 1]?.since ?? now);
      for (const at of drop) if (!added.delete(at)) dropped.add(at);
      if (add) added.set(since, { at: since, datasetId, content: choices });
      points = withDue(points, { addPoints: [...added.values()], dropPoints: drop });
    }
    return { addPoints: [...added.values()], dropPoints: [...dropped] };
  }
}

function withDue(
  points: readonly PointLine[],
  { addPoints, dropPoints }: Pick<HistoryChange, 'addPoints' | 'dropPoints'>,
): readonly PointLine[] {
  const gone = new Set([...dropPoints, ...addPoints.map(({ at }) => at)]);
  const added = addPoints.map(({ at, datasetId }) => ({ at, datasetId }));
  return [...points.filter(({ at }) => !gone.has(at)), ...added];
}

function byNumber({ steps }: History): ReadonlyMap<number, Step> {
  return new Map(steps.map((step) => [step.number, step]));
}
