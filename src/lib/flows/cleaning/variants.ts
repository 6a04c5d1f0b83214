import { stepId } from '../../core/cleaning/step';
import { cleanedCell } from '../../sql/cleaning/cell';
import { countConflicts } from '../../sql/cleaning/lookups';
import { rawColumn } from '../../sql/import/stage';
import { oneRow, toNumber } from '../run';
import { measureLookup, type FoundStep, type Search } from './context';
import { prepareLookup } from './lookups';

/** A column with more different values is no list of categories. */
const MANY = 100_000;

/** Values of a column that differ by their writing only. Codes that would merge different names are suggested off. */
export async function findVariants(
  search: Search,
  column: number,
  kind: 'code-variants' | 'writing-variants',
): Promise<FoundStep | null> {
  const { build, source, profiles, signal } = search;
  const profile = profiles[column];
  if (!profile || profile.distinct > MANY || profile.plainNumbers >= profile.filled) return null;
  const id = stepId(source.id, column, kind);
  const step = { id, kind, sourceId: source.id, column, enabled: true };
  await prepareLookup(build, search, step, search);
  const found = await measureLookup(search, step);
  const names = source.columns.findIndex((c) => c.role === 'product_name');
  if (!found || kind === 'writing-variants' || names === -1) return found;
  const cell = cleanedCell(source, column, kind);
  const statement = countConflicts(step, cell, rawColumn(names));
  const conflicts = toNumber((await oneRow(build, statement, signal))[0]);
  return {
    step: { ...step, enabled: conflicts === 0 },
    report: { ...found.report, conflicts },
  };
}
