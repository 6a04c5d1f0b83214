import type { HistoryChange, StoredHistory } from '../contracts/store';
import { choicesOf, type Choices } from '../core/history/choices';
import { difference } from '../core/history/patch';
import { pointsDue, type PointLine } from '../core/history/points';
import { lastDone, nextUndone, recordStep, type History, type Step } from '../core/history/steps';
import type { ProjectRecord } from '../core/project';

/** What of the history is stored, and the state that was stored with it. */
interface Base {
  readonly steps: ReadonlyMap<number, Step>;
  readonly choices: Choices;
  readonly datasetId: string;
  /** Since when the choices have been these. */
  readonly since: number;
}

/** The steps and restore points of the open project, and what of them is not stored yet. */
export class Timeline {
  #history = $state.raw() as History;
  #points = $state.raw<readonly PointLine[]>([]);
  #base: Base;

  constructor(record: ProjectRecord, stored: StoredHistory) {
    const { id: after } = record.dataset;
    const before = stored.datasetId;
    const choices = choicesOf(record);
    this.#history = { steps: stored.steps, done: stored.done };
    this.#points = stored.points;
    this.#base = {
      steps: byNumber(stored),
      choices,
      datasetId: before ?? after,
      since: record.savedAt,
    };
    // The data was changed since: read again, refreshed, or another version was taken.
    const former = record.former?.find(({ id }) => id === before);
    if (before !== null && before !== after && former)
      this.#history = recordStep(this.#history, choices, choices, record.savedAt, {
        words: { kind: 'data', why: former.why },
        data: { before, after },
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
    const { choices: content, datasetId, since } = this.#base;
    const left = over !== datasetId || !sameChoices(content, choicesOf(record));
    const due = left ? pointsDue(this.#points, since, now) : { add: false, drop: [] };
    const first = steps[0]?.number ?? 1;
    return {
      steps: steps.filter((step) => this.#base.steps.get(step.number) !== step),
      first,
      last: steps.at(-1)?.number ?? first - 1,
      done,
      addPoints: due.add ? [{ at: since, datasetId, content }] : [],
      dropPoints: due.drop,
    };
  }

  /** A record was stored with this change; `history` is what it was made of. */
  stored(record: ProjectRecord, savedAt: number, history: History, change: HistoryChange): void {
    const choices = choicesOf(record);
    const same = sameChoices(choices, this.#base.choices);
    this.#base = {
      steps: byNumber(history),
      choices,
      datasetId: record.dataset.id,
      since: same && record.dataset.id === this.#base.datasetId ? this.#base.since : savedAt,
    };
    const gone = new Set(change.dropPoints);
    const added = change.addPoints.map(({ at, datasetId }) => ({ at, datasetId }));
    this.#points = [...this.#points.filter(({ at }) => !gone.has(at)), ...added];
  }
}

function byNumber({ steps }: History): ReadonlyMap<number, Step> {
  return new Map(steps.map((step) => [step.number, step]));
}

function sameChoices(a: Choices, b: Choices): boolean {
  return difference(a, b) === null;
}
