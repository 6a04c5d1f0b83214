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
  /** The day and the months of purchases that figures are of. */
  readonly asOf: AsOf;
  /** Ids of the segments, the best first. */
  readonly segments: readonly string[];
  /** `(customer_key, segment_rank)`, rank 1 the first segment; with r, f, m where `rfm` is given. */
  readonly members: NamedTable;
  /** What scores come from; null for every other kind. */
  readonly rfm: RfmScoring | null;
  /** `(customer_key, tag)` of the project's tags; absent without any. */
  readonly tags?: NamedTable;
  /** `(customer_key, channel, says)` of the project's wishes; absent without any. */
  readonly wishes?: NamedTable;
  readonly attributes: DatasetSummary['attributes'];
  /** Some customers have several identifiers, which `identity` holds. */
  readonly joined?: boolean;
}

/** RFM on one base. */
export interface RfmScoring {
  readonly def: RfmDef;
  readonly cuts: RfmCuts;
  readonly lookup: SchemeLookup;
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

function listOf(ids: readonly string[]): Sql {
  return sql`([${join(ids.map(text))}]::VARCHAR[])`;
}

/** `(customer_key, segment_rank, r, f, m)` of every customer with a purchase in the window. */
export function scoredTable({ def, cuts, lookup }: RfmScoring, asOf: AsOf): NamedTable {
  const members = rfmMembership(def, cuts, lookup, featureTableName(asOf));
  return namedTable(
    'members',
    sql`SELECT customer_key, list_position(${listOf(lookup.segments)}, segment_id)::USMALLINT AS segment_rank, r, f, m FROM (${members}) ORDER BY customer_key`,
  );
}

/** `(customer_key, segment_rank)` of every customer, from a table of `(customer_key, segment_id)`. */
export function rankedTable(membership: string, segments: readonly string[]): NamedTable {
  return namedTable(
    'members',
    sql`SELECT customer_key, list_position(${listOf(segments)}, segment_id)::USMALLINT AS segment_rank FROM ${ident(membership)} ORDER BY customer_key`,
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
 * Every customer with name, segment, features, scores of RFM and tags; figures are NULL for those
 * without a purchase in the window. `keys`, a condition on customer_key, narrows each table before
 * they are joined.
 */
export function customersWithSegment(context: ListContext, keys: Sql = sql`TRUE`): Sql {
  const features = ident(featureTableName(context.asOf));
  const shown = ident(shownTableName(context.asOf));
  const members = sql`SELECT * FROM ${ident(context.members.name)} WHERE ${keys}`;
  const tagged = context.tags
    ? sql` LEFT JOIN (SELECT customer_key, list(tag ORDER BY tag) AS tags FROM ${ident(context.tags.name)} WHERE ${keys} GROUP BY customer_key) USING (customer_key)`
    : sql``;
  const figures = sql`SELECT f.*, o.* EXCLUDE (customer_key)${context.rfm ? sql`, m.* EXCLUDE (customer_key)` : sql``} FROM (SELECT * FROM ${features} WHERE ${keys}) f
      JOIN (SELECT * FROM ${shown} WHERE ${keys}) o USING (customer_key)${context.rfm ? sql` JOIN (${members}) m USING (customer_key)` : sql``}`;
  const ranks = context.rfm ? sql`` : sql` LEFT JOIN (${members}) m USING (customer_key)`;
  return sql`SELECT c.*, ${nameSql(context.attributes)} AS name, s.* EXCLUDE (customer_key)${context.rfm ? sql`` : sql`, m.segment_rank`}, ${listOf(context.segments)}[segment_rank] AS segment_id${context.tags ? sql`, tags` : sql``}
    FROM (SELECT * FROM customer WHERE ${keys}) c LEFT JOIN (${figures}) s USING (customer_key)${ranks}${tagged}`;
}
