import type { Sql } from '../../contracts/sql';
import type { IsoDate } from '../../core/dates';
import { inputName, type Input } from '../../core/segmentation/input';
import { featureTables, type FeatureColumns, type FeatureTable } from '../features/frame';
import { ident, join, sql } from '../text';

/** Tables that hold some inputs, and them side by side. */
export interface InputTables {
  readonly tables: readonly FeatureTable[];
  /** One row per customer in key order: `customer_key` and a column for each input, by its name. */
  readonly frame: Sql;
}

/** Where inputs are read from; each window has tables of its own. Throws RangeError for an unknown feature. */
export function inputTables(
  columns: readonly FeatureColumns[],
  referenceDate: IsoDate,
  inputs: readonly Input[],
): InputTables {
  const windows = [...new Set(inputs.map((input) => input.windowMonths))];
  const found = windows.flatMap((windowMonths) => {
    const ids = inputs.filter((i) => i.windowMonths === windowMonths).map((i) => i.feature);
    const tables = featureTables(columns, { referenceDate, windowMonths }, ids);
    return tables.map((table) => ({ table, windowMonths }));
  });
  const [first, ...others] = found.map(({ table }) => ident(table.name));
  const tables = found.map(({ table }) => table);
  if (first === undefined)
    return { tables, frame: sql`(SELECT customer_key FROM customer ORDER BY customer_key)` };
  const named = found.flatMap(({ table, windowMonths }) =>
    table.features.map(
      (feature) =>
        sql`${ident(table.name)}.${ident(feature)} AS ${ident(inputName({ feature, windowMonths }))}`,
    ),
  );
  const beside = others.map((table) => sql` POSITIONAL JOIN ${table}`);
  return {
    tables,
    frame: sql`(SELECT ${first}.customer_key, ${join(named)} FROM ${first}${join(beside, '')})`,
  };
}

/** Column of an input in the frame. */
export function inputColumn(input: Input): Sql {
  return ident(inputName(input));
}
