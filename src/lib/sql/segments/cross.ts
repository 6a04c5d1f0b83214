import type { Sql } from '../../contracts/sql';
import type { CrossDef } from '../../core/segmentation/cross/definition';
import type { CrossFacts } from '../../core/segmentation/cross/segments';
import { jointId, type Segment } from '../../core/segmentation/definition';
import { ident, join, sql, text } from '../text';

/** `(customer_key, segment_id)` from the memberships of the two segmentations, both in key order. */
export function crossMembership(
  def: CrossDef,
  facts: CrossFacts,
  tables: { readonly first: string; readonly second: string },
): Sql {
  const cell = sql`${escaped('a', facts.first)} || '|' || ${escaped('b', facts.second)}`;
  const merges = def.merges.map((merge) => {
    const cells = merge.cells.map((pair) => text(jointId(pair)));
    return sql`WHEN cell IN (${join(cells)}) THEN ${text(merge.id)}`;
  });
  const segment = merges.length === 0 ? sql`cell` : sql`CASE ${join(merges, ' ')} ELSE cell END`;
  return sql`SELECT customer_key, ${segment} AS segment_id FROM (
    SELECT a.customer_key, ${cell} AS cell FROM ${ident(tables.first)} a POSITIONAL JOIN ${ident(tables.second)} b)`;
}

/** An id as it stands in a joint id; most have nothing to escape. */
function escaped(table: 'a' | 'b', segments: readonly Segment[]): Sql {
  const id = sql`${ident(table)}.segment_id`;
  const plain = segments.every((segment) => jointId([segment.id]) === segment.id);
  return plain ? id : sql`replace(replace(${id}, '\\', '\\\\'), '|', '\\|')`;
}
