import type { Sql } from '../../contracts/sql';
import type { DatasetSummary } from '../../core/dataset';
import type { NumberedSource } from '../../core/matching/numbering';
import { identifiersSql, textList } from '../segments/tags';
import { withLine } from '../import/lines';
import { columnOf, customerOf, identifierOf, valueOf } from '../import/source';
import { rawColumn, rawTable } from '../import/stage';
import { nameSql } from '../customers/members';
import { ident, join, num, sql, text } from '../text';

/** Hashes in one statement. */
const PIECE = 20_000;

const HASHES = ident('leaving_hash');
const IDENTIFIERS = ident('leaving_identifier');

function hashOf(value: Sql, salt: string): Sql {
  return sql`sha256(${text(salt)} || ${value})`;
}

/** Statements that make the list of hashes of those who leave. */
export function createLeaving(hashes: readonly string[]): readonly Sql[] {
  const statements = [sql`CREATE OR REPLACE TEMP TABLE ${HASHES} (hash VARCHAR)`];
  for (let i = 0; i < hashes.length; i += PIECE)
    statements.push(
      sql`INSERT INTO ${HASHES} SELECT unnest(${textList(hashes.slice(i, i + PIECE))})`,
    );
  return statements;
}

const leaves = (value: Sql, salt: string) =>
  sql`${hashOf(value, salt)} IN (SELECT hash FROM ${HASHES})`;

/** The e-mail address of a line, in lower case; null in a source without addresses. */
function addressOf(source: NumberedSource): Sql | null {
  return columnOf(source, 'email') ? sql`lower(${valueOf(source, 'email')})` : null;
}

/** The identifier of a line's customer; null for lines that have an address at most. */
function ownIdentifier(source: NumberedSource): Sql | null {
  if (source.kind === 'interactions' && !columnOf(source, 'customer_id')) return null;
  return customerOf(source);
}

/**
 * Makes the table of identifiers that leave: those on the list, and those that stand on a line
 * beside an address of the list.
 */
export function createLeavingIdentifiers(sources: readonly NumberedSource[], salt: string): Sql {
  const each = sources.flatMap((source) => {
    const own = ownIdentifier(source);
    if (own === null) return [];
    const address = columnOf(source, 'customer_id') ? addressOf(source) : null;
    const raw = rawTable(source.id);
    return [
      sql`SELECT id FROM (SELECT DISTINCT ${own} AS id FROM ${raw}) WHERE ${leaves(sql`id`, salt)}`,
      ...(address
        ? [
            sql`SELECT id FROM (SELECT DISTINCT ${own} AS id, ${address} AS address FROM ${raw}) WHERE ${leaves(sql`address`, salt)}`,
          ]
        : []),
    ];
  });
  const none = sql`SELECT NULL::VARCHAR AS id WHERE FALSE`;
  return sql`CREATE OR REPLACE TEMP TABLE ${IDENTIFIERS} AS SELECT DISTINCT id FROM (${join([none, ...each], ' UNION ALL ')}) WHERE id IS NOT NULL`;
}

/** Condition on a raw line of a source that nobody understands: one of its cells is on the list. */
function holdsThem(source: NumberedSource, salt: string): Sql {
  const cells = source.columns.flatMap((_, i) => {
    const cell = sql`trim(${rawColumn(i)})`;
    return [leaves(cell, salt), leaves(sql`lower(${cell})`, salt)];
  });
  return cells.length === 0 ? sql`FALSE` : sql`coalesce(${join(cells, ' OR ')}, FALSE)`;
}

/** Condition on a raw line: it speaks of those who leave. */
function speaksOfThem(source: NumberedSource, salt: string): Sql {
  if (source.kind === 'ignored') return holdsThem(source, salt);
  const own = columnOf(source, 'customer_id') ? identifierOf(source) : ownIdentifier(source);
  const address = addressOf(source);
  const by = [
    ...(own ? [sql`coalesce(${own} IN (SELECT id FROM ${IDENTIFIERS}), FALSE)`] : []),
    ...(address ? [sql`coalesce(${leaves(address, salt)}, FALSE)`] : []),
  ];
  return by.length === 0 ? sql`FALSE` : sql`(${join(by, ' OR ')})`;
}

/** Rows (place of the file, physical line, physical lines): the records of a source that speak of those who leave. */
export function leavingLines(source: NumberedSource, salt: string): Sql {
  const whole = sql`concat(${join(source.columns.map((_, i) => rawColumn(i)))})`;
  const rows = sql`SELECT rowid AS row, length(${whole}) - length(replace(${whole}, chr(10), '')) AS inner_lines FROM ${rawTable(source.id)} WHERE ${speaksOfThem(source, salt)}`;
  return sql`SELECT file, line, 1 + inner_lines FROM (${withLine(source.id, rows)}) ORDER BY file, line`;
}

/** One row about the other records of a source: how many, and a sum that tells whether they are the same. */
export function stayingSum(source: NumberedSource, salt: string): Sql {
  const cells = join(source.columns.map((_, i) => rawColumn(i)));
  return sql`SELECT count(*), coalesce(sum((hash(${cells}) % 1000000007)::BIGINT), 0)::BIGINT FROM ${rawTable(source.id)} WHERE NOT ${speaksOfThem(source, salt)}`;
}

/** Rows (place): those of some refused lines that hold a cell of the list, however they are cut. */
export function leavingTexts(lines: readonly string[], delimiter: string, salt: string): Sql {
  const cells = sql`list_transform(string_split(line, ${text(delimiter)}), cell -> trim(cell, ' "'''))`;
  return sql`SELECT DISTINCT place FROM (SELECT place, unnest(${cells}) AS cell FROM (SELECT unnest(range(${num(lines.length)})) AS place, unnest(${textList(lines)}) AS line))
    WHERE ${leaves(sql`cell`, salt)} OR ${leaves(sql`lower(cell)`, salt)} ORDER BY place`;
}

function keysSql(keys: readonly number[]): Sql {
  return keys.length === 0
    ? sql`SELECT 0 WHERE FALSE`
    : sql`SELECT unnest([${join(keys.map(num))}]::INTEGER[])`;
}

/** Rows (identifier, hash): everything that some customers are known by in the sources. */
export function identifierHashes(keys: readonly number[], joined: boolean, salt: string): Sql {
  return sql`SELECT DISTINCT customer_id, ${hashOf(sql`customer_id`, salt)} FROM ${identifiersSql(joined)} WHERE customer_key IN (${keysSql(keys)}) ORDER BY 1`;
}

/** Rows (address, hash): e-mail addresses of some customers that nobody else has. */
export function addressHashes(
  keys: readonly number[],
  attributes: DatasetSummary['attributes'],
  salt: string,
): Sql {
  if (!attributes.includes('email')) return sql`SELECT '' AS address, '' AS hash WHERE FALSE`;
  return sql`SELECT address, ${hashOf(sql`address`, salt)} FROM (
    SELECT lower(email) AS address, bool_and(customer_key IN (${keysSql(keys)})) AS own FROM customer WHERE email IS NOT NULL GROUP BY 1)
    WHERE own ORDER BY 1`;
}

/** Rows (name, phone): how else some customers are called. */
export function otherTraces(
  keys: readonly number[],
  attributes: DatasetSummary['attributes'],
): Sql {
  const phone = attributes.includes('phone') ? sql`phone` : sql`NULL::VARCHAR`;
  return sql`SELECT ${nameSql(attributes)}, ${phone} FROM customer WHERE customer_key IN (${keysSql(keys)})`;
}

/** Rows (name, hash): identifiers and addresses of the list that belong to customers other than some. */
export function namesOfOthers(
  keys: readonly number[],
  attributes: DatasetSummary['attributes'],
  joined: boolean,
  salt: string,
): Sql {
  const others = sql`customer_key NOT IN (${keysSql(keys)})`;
  const addresses = attributes.includes('email')
    ? sql`SELECT lower(email) AS name FROM customer WHERE ${others}`
    : sql`SELECT NULL::VARCHAR AS name WHERE FALSE`;
  return sql`SELECT DISTINCT name, ${hashOf(sql`name`, salt)} FROM (SELECT customer_id AS name FROM ${identifiersSql(joined)} WHERE ${others} UNION ALL ${addresses})
    WHERE name IS NOT NULL AND ${leaves(sql`name`, salt)}`;
}

/** Rows (key): customers of the dataset who are on the list by an identifier. */
export function leavingKeys(joined: boolean, salt: string): Sql {
  return sql`SELECT DISTINCT customer_key FROM ${identifiersSql(joined)} WHERE ${leaves(sql`customer_id`, salt)} ORDER BY 1`;
}

/** One row: customers of the dataset who are on the list. */
export function remainingCount(joined: boolean, salt: string): Sql {
  return sql`SELECT count(*) FROM (${leavingKeys(joined, salt)})`;
}
