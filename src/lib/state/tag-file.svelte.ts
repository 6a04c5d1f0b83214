import { appError, type AppError } from '../core/errors';
import type { Result } from '../core/result';
import {
  guessTagColumns,
  tagFromFile,
  type FileTagging,
  type Named,
  type PlainTable,
  type TagColumns,
} from '../core/tag-file';
import { MAX_MARKS } from '../core/tags';
import type { OpenProject } from './open-project.svelte';

/** Lines of a column that are looked for in the base to tell what it holds. */
const SAMPLE = 500;

/** A file that says whom to tag, held against the base. */
export class TagFile {
  readonly #project: OpenProject;
  readonly #read: (file: File, most: number) => Promise<Result<PlainTable>>;
  #table = $state.raw<PlainTable | null>(null);
  #columns = $state.raw<TagColumns | null>(null);
  #found = $state.raw<readonly number[]>([]);
  #named = $state.raw<ReadonlyMap<string, Named> | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);
  #dayFirst = $state.raw(true);
  #turn = 0;

  /** What the file comes to; null until it is read and held against the base. */
  readonly outcome = $derived.by((): FileTagging | null =>
    this.#table && this.#columns && this.#named
      ? tagFromFile(this.#table, this.#columns, this.#named, this.#dayFirst)
      : null,
  );

  constructor(
    project: OpenProject,
    read: (file: File, most: number) => Promise<Result<PlainTable>>,
  ) {
    this.#project = project;
    this.#read = read;
  }

  get table(): PlainTable | null {
    return this.#table;
  }

  get columns(): TagColumns | null {
    return this.#columns;
  }

  /** How many of the first lines of each column name somebody. */
  get found(): readonly number[] {
    return this.#found;
  }

  /** Of how many lines `found` is. */
  get sampled(): number {
    return Math.min(SAMPLE, this.#table?.rows.length ?? 0);
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Reads a file and tells its columns apart; `dayFirst` where its days can be read both ways. */
  async open(file: File, dayFirst: boolean): Promise<void> {
    const turn = this.#start();
    this.#dayFirst = dayFirst;
    const read = await this.#read(file, MAX_MARKS);
    if (turn !== this.#turn) return;
    if (!read.ok) return this.#fail(read.error);
    if (read.value.rows.length === 0) return this.#fail(appError('file-empty'));
    const table = read.value;
    const found: number[] = [];
    for (const column of table.labels.keys()) {
      const sample = table.rows.slice(0, SAMPLE);
      const named = await this.#find(sample.map(({ cells }) => (cells[column] ?? '').trim()));
      if (turn !== this.#turn) return;
      if (!named.ok) return this.#fail(named.error);
      found.push(
        sample.filter(({ cells }) => named.value.has((cells[column] ?? '').trim())).length,
      );
    }
    this.#table = table;
    this.#found = found;
    await this.choose(guessTagColumns(table, found));
  }

  /** Says what the columns hold. */
  async choose(columns: TagColumns): Promise<void> {
    const table = this.#table;
    if (!table) return;
    const same = columns.customer === this.#columns?.customer && this.#named !== null;
    this.#columns = columns;
    if (same) return;
    const turn = ++this.#turn;
    this.#busy = true;
    this.#named = null;
    const named = await this.#find(
      table.rows.map(({ cells }) => (cells[columns.customer] ?? '').trim()),
    );
    if (turn !== this.#turn) return;
    this.#busy = false;
    if (named.ok) this.#named = named.value;
    else this.#error = named.error;
  }

  /** Whether a written text names somebody of the base. */
  async names(written: string): Promise<boolean> {
    const named = await this.#find([written]);
    return named.ok && named.value.size > 0;
  }

  /** Puts the file away. */
  close(): void {
    this.#start();
    this.#busy = false;
  }

  async #find(written: readonly string[]): Promise<Result<ReadonlyMap<string, Named>>> {
    const { session, record } = this.#project;
    const { findNamed } = await import('../flows/tags/file');
    return findNamed(session, record.dataset, written);
  }

  #start(): number {
    this.#table = null;
    this.#columns = null;
    this.#named = null;
    this.#found = [];
    this.#error = null;
    this.#busy = true;
    return ++this.#turn;
  }

  #fail(error: AppError): void {
    this.#busy = false;
    this.#error = error;
  }
}
