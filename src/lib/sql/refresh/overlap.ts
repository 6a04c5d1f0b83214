import type { Sql } from '../../contracts/sql';
import type { SourceRecipe } from '../../core/source';
import { valueOf } from '../import/source';
import { rawTable } from '../import/stage';
import { lineKey } from '../import/supersede';
import { sql } from '../text';

/** One row: distinct keys of the kept files, of the new ones, and those in both. */
export function keyOverlap(oldId: string, newId: string, columns: readonly number[]): Sql {
  const keys = (id: string) => sql`SELECT DISTINCT ${lineKey(columns)} AS key FROM ${rawTable(id)}`;
  return sql`WITH former AS MATERIALIZED (SELECT key FROM (${keys(oldId)}) WHERE key IS NOT NULL),
    latter AS MATERIALIZED (SELECT key FROM (${keys(newId)}) WHERE key IS NOT NULL)
    SELECT (SELECT count(*) FROM former), (SELECT count(*) FROM latter), (SELECT count(*) FROM latter SEMI JOIN former USING (key))`;
}

/** One row: first and last day of a staged source read as `source` is, NULL where none is read. */
export function periodOf(source: SourceRecipe, id: string): Sql {
  const role = source.kind === 'interactions' ? 'happened_on' : 'ordered_on';
  const moment = valueOf({ ...source, id, cleaning: [] }, role);
  return sql`SELECT min(moment)::DATE::VARCHAR, max(moment)::DATE::VARCHAR FROM (SELECT ${moment} AS moment FROM ${rawTable(id)})`;
}
