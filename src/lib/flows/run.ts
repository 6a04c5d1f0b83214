import type { Cell, QueryResult, Row, Runner } from '../contracts/engine';
import type { Sql } from '../contracts/sql';
import type { AppError } from '../core/errors';
import { err, ok, type Result } from '../core/result';
import { appError } from '../core/errors';

/** Thrown inside a flow to leave it early with an error; `attempt` turns it back into a value. */
class Failed extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** The value of a result, or leaves the surrounding `attempt`. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Failed(result.error);
  return result.value;
}

/** Leaves the surrounding `attempt` with an error. */
export function fail(error: AppError): never {
  throw new Failed(error);
}

/** Runs steps written in a straight line; the first failed `need` becomes the result. */
export async function attempt<T>(steps: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await steps());
  } catch (thrown) {
    if (thrown instanceof Failed) return err(thrown.error);
    throw thrown;
  }
}

/** Whether what failed did so with its engine or worker, which is replaced, and not by what was asked. */
export function isStopped(result: Result<unknown>): boolean {
  return !result.ok && ['engine-stopped', 'worker-stopped'].includes(result.error.code);
}

/** Does work once more when its engine or worker died; the first time must leave nothing behind. */
export async function surviving<T>(
  work: () => Promise<Result<T>>,
  signal?: AbortSignal,
): Promise<Result<T>> {
  const result = await work();
  return isStopped(result) && !signal?.aborted ? work() : result;
}

/** Runs statements one after the other, stopping at the first that fails or when cancelled. */
export async function runAll(
  runner: Runner,
  statements: Iterable<Sql>,
  signal?: AbortSignal,
): Promise<void> {
  for (const statement of statements) await runOne(runner, statement, signal);
}

export async function runOne(
  runner: Runner,
  statement: Sql,
  signal?: AbortSignal,
): Promise<QueryResult> {
  if (signal?.aborted) fail(appError('cancelled'));
  return need(await runner.run(statement, signal ? { signal } : {}));
}

/** The only row of a statement that gives one. */
export async function oneRow(runner: Runner, statement: Sql, signal?: AbortSignal): Promise<Row> {
  return (await runOne(runner, statement, signal)).rows[0] ?? [];
}

export function toNumber(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

export function toText(cell: Cell | undefined): string {
  return cell === null || cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell
      : JSON.stringify(cell);
}
