import type { Sql } from '../../contracts/sql';
import type { CleaningStep } from '../../core/cleaning/step';
import type { SourceRecipe } from '../../core/source';
import { mappedColumn, readValue } from '../import/source';
import { rawColumn } from '../import/stage';
import { sql } from '../text';
import { codeOf, genderOf } from './attributes';
import { cellAfter, cleanedCell, isPossibleBirth, otherCell } from './cell';
import { numberText } from './numbers';
import { placeOf } from './places';

/** What a step does to the cells of its column. */
export interface Change {
  /** The columns of the raw table that it reads. */
  readonly columns: readonly number[];
  readonly before: Sql;
  /** NULL where the cell is emptied, or where an attribute cannot be told. */
  readonly after: Sql;
  /** Which lines it can touch. */
  readonly where: Sql;
  /** An attribute is added: cells count also when it reads like the cell. */
  readonly added?: true;
}

const EVERYWHERE = sql`TRUE`;

/** The change that a step makes, as text before and after; `where` narrows it to the cells that it could touch. */
export function changeOf(source: SourceRecipe, step: CleaningStep, where = EVERYWHERE): Change {
  const country = 'countryColumn' in step ? step.countryColumn : null;
  const columns = country === null ? [step.column] : [step.column, country];
  return { columns, ...rewriting(source, step, where) };
}

function rewriting(source: SourceRecipe, step: CleaningStep, where: Sql): Omit<Change, 'columns'> {
  const raw = rawColumn(step.column);
  const column = mappedColumn(source, step.column);
  const read = column ? readValue(column) : raw;
  const before = cleanedCell(source, step.column, step.kind);
  switch (step.kind) {
    case 'outer-blanks':
      return { before: raw, after: sql`trim(${raw})`, where };
    case 'point-zero':
      return { before: raw, after: sql`regexp_replace(trim(${raw}), '\\.0$', '')`, where };
    case 'number-signs':
      return {
        before: raw,
        after: numberText(read),
        where: sql`(${where}) AND ${read} IS NOT NULL`,
      };
    case 'birth-date': {
      const day = dayText(read);
      const kept = sql`CASE WHEN ${isPossibleBirth(step, read)} THEN ${day} END`;
      return { before: day, after: kept, where };
    }
    case 'civility-gender':
      return added(sql`trim(${before})`, (civility) => genderOf(civility, step));
    case 'country-code':
      return added(sql`trim(${before})`, (country) => codeOf(country, step));
    case 'fr-department': {
      const country = otherCell(step.countryColumn);
      const place = (field: 'department' | 'region_name') => placeOf(field, read, country);
      return added(read, () => sql`${place('department')} || ' · ' || ${place('region_name')}`);
    }
    default:
      return { before, after: cellAfter(step, before), where };
  }
}

/** The day of a moment, as text. */
export function dayText(moment: Sql): Sql {
  return sql`(${moment})::DATE::VARCHAR`;
}

function added(before: Sql, attribute: (value: Sql) => Sql): Omit<Change, 'columns'> {
  return { before, after: attribute(before), where: EVERYWHERE, added: true };
}
