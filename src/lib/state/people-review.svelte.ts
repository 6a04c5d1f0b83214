import type { DatasetSession } from '../contracts/engine';
import type { AppError } from '../core/errors';
import { decide, decision, withdraw, type MatchDecision } from '../core/matching/decisions';
import type { ConflictRow, PairRow, PairVerdict } from '../core/matching/report';
import { readConflicts, readPairs } from '../flows/matching/review';
import type { RecipeDraft } from './recipe-draft.svelte';

const PAGE = 50;
const CONFLICTS = 200;

/** Pairs of one verdict, the least certain first, read page by page. */
export interface PairList {
  readonly total: number;
  readonly rows: readonly PairRow[];
}

const NONE: PairList = { total: 0, rows: [] };

/** The pairs of a dataset that a person looks at, and what they decide, gathered in the draft. */
export class PeopleReview {
  #session: DatasetSession;
  #draft: RecipeDraft;
  #doubtful = $state.raw<PairList | null>(null);
  #merged = $state.raw<PairList | null>(null);
  #conflicts = $state.raw<readonly ConflictRow[] | null>(null);
  #error = $state.raw<AppError | null>(null);
  #at = $state(0);

  constructor(session: DatasetSession, draft: RecipeDraft) {
    this.#session = session;
    this.#draft = draft;
  }

  /** Null while they are read for the first time. */
  get doubtful(): PairList | null {
    return this.#doubtful;
  }

  /** Pairs joined by a key, by likeness or by a person; null while they are read. */
  get merged(): PairList | null {
    return this.#merged;
  }

  get conflicts(): readonly ConflictRow[] | null {
    return this.#conflicts;
  }

  get error(): AppError | null {
    return this.#error;
  }

  /** Place of the pair under review. */
  get at(): number {
    return this.#at;
  }

  get current(): PairRow | null {
    return this.#doubtful?.rows[this.#at] ?? null;
  }

  async read(): Promise<void> {
    await this.more('doubtful');
    await this.more('merged');
    const conflicts = await readConflicts(this.#session, CONFLICTS);
    if (conflicts.ok) this.#conflicts = conflicts.value;
    else this.#error = conflicts.error;
  }

  /** Reads the next page of a list. */
  async more(list: 'doubtful' | 'merged'): Promise<void> {
    const before = (list === 'doubtful' ? this.#doubtful : this.#merged) ?? NONE;
    const verdicts: readonly PairVerdict[] = list === 'doubtful' ? ['doubtful', 'split'] : ['same'];
    const query = { verdicts, customerId: null, offset: before.rows.length, limit: PAGE };
    const page = await readPairs(this.#session, query);
    if (!page.ok) {
      this.#error = page.error;
      return;
    }
    const after = { total: page.value.total, rows: [...before.rows, ...page.value.rows] };
    if (list === 'doubtful') this.#doubtful = after;
    else this.#merged = after;
  }

  /** What the draft says of a pair; null when nobody decided. */
  verdictOf({ leftId, rightId }: PairRow): MatchDecision['verdict'] | null {
    const { left, right } = decision(leftId, rightId, 'same');
    const found = this.#draft.matching.decisions.find((d) => d.left === left && d.right === right);
    return found?.verdict ?? null;
  }

  decide({ leftId, rightId }: PairRow, verdict: MatchDecision['verdict']): void {
    this.#decide(decide(this.#draft.matching.decisions, decision(leftId, rightId, verdict)));
  }

  withdraw({ leftId, rightId }: PairRow): void {
    this.#decide(withdraw(this.#draft.matching.decisions, leftId, rightId));
  }

  /** Moves to another pair under review; the next page is read before the last one is reached. */
  go(place: number): void {
    const { rows, total } = this.#doubtful ?? NONE;
    this.#at = Math.max(0, Math.min(place, rows.length - 1));
    if (this.#at >= rows.length - 2 && rows.length < total) void this.more('doubtful');
  }

  #decide(decisions: readonly MatchDecision[]): void {
    this.#draft.reconcile({ ...this.#draft.matching, decisions });
  }
}
