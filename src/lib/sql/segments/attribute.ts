import type { Sql } from '../../contracts/sql';
import type { AttributeDef, Split } from '../../core/segmentation/attribute/definition';
import {
  bandsOf,
  NO,
  OTHER,
  splitInput,
  UNKNOWN,
  valueId,
  YES,
  type SplitFacts,
} from '../../core/segmentation/attribute/parts';
import { jointId } from '../../core/segmentation/definition';
import { join, num, sql, text } from '../text';
import { inputColumn } from './inputs';

/** Rows (value, customers, distinct values): the most frequent values, NULL among them. */
export function splitValues(split: Split, frame: Sql, kept: number): Sql {
  const column = inputColumn(splitInput(split));
  return sql`SELECT v::VARCHAR, n, count(v) OVER ()::BIGINT FROM (SELECT ${column} AS v, count(*) AS n FROM ${frame} GROUP BY 1)
    ORDER BY v IS NOT NULL, n DESC, v LIMIT ${num(kept + 1)}`;
}

/** One flag: whether somebody has no value. */
export function splitUnknown(split: Split, frame: Sql): Sql {
  return sql`SELECT count(*) > 0 FROM ${frame} WHERE ${inputColumn(splitInput(split))} IS NULL`;
}

/** Segment of a row of the frame. */
export function attributeSegment(def: AttributeDef, facts: readonly SplitFacts[]): Sql {
  const parts = def.by.map((split, i) => partSql(split, facts[i]?.values ?? []));
  return join(parts, " || '|' || ");
}

/** An id as it stands in a joint id. */
const part = (id: string) => text(jointId([id]));

function partSql(split: Split, values: readonly string[]): Sql {
  const column = inputColumn(splitInput(split));
  switch (split.as) {
    case 'flag':
      return sql`CASE ${column} WHEN TRUE THEN ${part(YES)} WHEN FALSE THEN ${part(NO)} ELSE ${part(UNKNOWN)} END`;
    case 'bands': {
      const bands = bandsOf(split.edges);
      const whens = bands.map(({ id, below }) =>
        below === null
          ? sql`ELSE ${part(id)}`
          : sql`WHEN ${column} < ${num(below)} THEN ${part(id)}`,
      );
      return sql`CASE WHEN ${column} IS NULL THEN ${part(UNKNOWN)} ${join(whens, ' ')} END`;
    }
    case 'values': {
      const place = sql`list_position([${join(values.map(text))}]::VARCHAR[], ${column}::VARCHAR)`;
      const ids = sql`[${join(values.map((v) => part(valueId(v))))}]::VARCHAR[]`;
      return sql`CASE WHEN ${column} IS NULL THEN ${part(UNKNOWN)} ELSE coalesce((${ids})[${place}], ${part(OTHER)}) END`;
    }
  }
}
