import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import { fnv1a } from '../../core/hash';
import type { RfmCuts } from '../../core/segmentation/rfm/cuts';
import type { RfmDef } from '../../core/segmentation/rfm/definition';
import type { SchemeLookup } from '../../core/segmentation/rfm/lookup';
import { featureTableName, shownTableName, type AsOf } from '../features/table';
import { rfmMembership } from '../rfm/scores';
import { ident, join, sql, text } from '../text';

/** What lists, cards and exports need to know of the segmentation they show. */
export interface ListContext {
  readonly def: RfmDef;
  readonly cuts: RfmCuts;
  readonly lookup: SchemeLookup;
  readonly asOf: AsOf;
  readonly attributes: DatasetSummary['attributes'];
  /** Some customers have several identifiers, which `identity` holds. */
  readonly joined?: boolean;
}

/** A temporary table: the same content, the same name. */
export interface NamedTable {
  readonly name: string;
  readonly create: Sql;
}

export function namedTable(prefix: string, select: Sql): NamedTable {
  const name = `${prefix}_${fnv1a(select)}`;
  return { name, create: sql`CREATE TEMP TABLE ${ident(name)} AS ${select}` };
}

function segmentIds({ lookup }: ListContext): Sql {
  return sql`[${join(lookup.segments.map(text))}]`;
}

/** `(customer_key, segment_rank, r, f, m)` of every customer with a purchase in the window; rank 1 is the best segment. */
export function membersTable(context: ListContext): NamedTable {
  const { def, cuts, lookup, asOf } = context;
  const members = rfmMembership(def, cuts, lookup, featureTableName(asOf));
  return namedTable(
    'members',
    sql`SELECT customer_key, list_position(${segmentIds(context)}, segment_id)::UTINYINT AS segment_rank, r, f, m FROM (${members}) ORDER BY customer_key`,
  );
}

/** Name to show: as declared, else first and last name, else NULL. */
export function nameSql(attributes: DatasetSummary['attributes']): Sql {
  const has = (role: DatasetSummary['attributes'][number]) => attributes.includes(role);
  const parts = [
    ...(has('first_name') || has('last_name')
      ? [
          sql`nullif(concat_ws(' ', ${join([...(has('first_name') ? [sql`first_name`] : []), ...(has('last_name') ? [sql`last_name`] : [])])}), '')`,
        ]
      : []),
    ...(has('full_name') ? [sql`full_name`] : []),
    ...(has('company') ? [sql`company`] : []),
  ];
  return parts.length === 0 ? sql`NULL::VARCHAR` : sql`coalesce(${join(parts)})`;
}

/**
 * Every customer with name, segment, scores and features; NULL for those without a purchase in
 * the window. `keys`, a condition on customer_key, narrows each table before they are joined.
 */
export function customersWithSegment(context: ListContext, keys: Sql = sql`TRUE`): Sql {
  const features = ident(featureTableName(context.asOf));
  const shown = ident(shownTableName(context.asOf));
  const members = ident(membersTable(context).name);
  return sql`SELECT c.*, ${nameSql(context.attributes)} AS name, s.* EXCLUDE (customer_key), ${segmentIds(context)}[s.segment_rank] AS segment_id
    FROM (SELECT * FROM customer WHERE ${keys}) c LEFT JOIN (
      SELECT f.*, o.* EXCLUDE (customer_key), m.* EXCLUDE (customer_key) FROM (SELECT * FROM ${features} WHERE ${keys}) f
      JOIN (SELECT * FROM ${shown} WHERE ${keys}) o USING (customer_key)
      JOIN (SELECT * FROM ${members} WHERE ${keys}) m USING (customer_key)) s USING (customer_key)`;
}
