import type { DatasetSession } from '../../contracts/engine';
import { appError } from '../../core/errors';
import type { SegmentationDef } from '../../core/segmentation/definition';
import { definitionProblems, readInputs } from '../../core/segmentation/kinds';
import { named } from '../../core/segmentation/problem';
import { inputTables, type InputTables } from '../../sql/segments/inputs';
import { LIFECYCLE_COLUMNS } from '../../sql/segments/lifecycle';
import { fail, need } from '../run';
import { surroundings, type SegmentationContext } from './context';

/** Leaves the surrounding `attempt` with the first thing that is wrong. */
export function check(def: SegmentationDef, context: SegmentationContext): void {
  const [first] = definitionProblems(def, surroundings(context));
  if (!first) return;
  const { field, code, values } = named(first, (id) => context.labelOf?.(id));
  fail(appError('segmentation-invalid', { measure: field, problem: code, ...values }));
}

/** Tables of what a definition reads and of what segments are counted in, made at once. Inside `attempt`. */
export async function prepareInputs(
  session: DatasetSession,
  def: SegmentationDef,
  context: SegmentationContext,
): Promise<InputTables> {
  const columns = [...context.columns, LIFECYCLE_COLUMNS];
  const tables = inputTables(columns, context.referenceDate, readInputs(def));
  for (const { name, create } of tables.tables) need(await session.derive(name, create));
  return tables;
}
