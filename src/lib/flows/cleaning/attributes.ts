import { genderWords } from '../../core/cleaning/civility';
import { stepId, type CleaningStep } from '../../core/cleaning/step';
import { cleanedCell } from '../../sql/cleaning/cell';
import { frequentValues } from '../../sql/cleaning/measure';
import { createDepartments } from '../../sql/cleaning/places';
import { isKept } from '../import/profile';
import { runOne, toText } from '../run';
import { measure, type FoundStep, type Search } from './context';
import { prepareLookup } from './lookups';
import { countryColumnOf } from './probes';

type Added = 'civility-gender' | 'country-code' | 'fr-department';

/** What a column can tell beside itself: the gender, the code of the country, the French department. */
export async function findAttribute(
  search: Search,
  column: number,
  kind: Added,
): Promise<FoundStep | null> {
  const { build, source, base, signal } = search;
  const common = {
    id: stepId(source.id, column, kind),
    sourceId: source.id,
    column,
    enabled: true,
  };
  const countryColumn = countryColumnOf(source);
  if (kind === 'fr-department') {
    if (base.country !== 'FR' && countryColumn === null) return null;
    await runOne(build, createDepartments(), signal);
    return measure(search, { ...common, kind, countryColumn });
  }
  const step: CleaningStep =
    kind === 'country-code'
      ? { ...common, kind }
      : { ...common, kind, ...genderWords(await gendersOf(search)) };
  await prepareLookup(build, search, step, search);
  return measure(search, step);
}

/** How the base writes genders already, most frequent first. */
async function gendersOf({ build, source, profiles, signal }: Search): Promise<readonly string[]> {
  const column = source.columns.findIndex((c) => c.role === 'gender');
  if (column === -1) return [];
  const kept = isKept(profiles, column);
  const statement = frequentValues(source.id, column, kept, cleanedCell(source, column), 20);
  return (await runOne(build, statement, signal)).rows.map((row) => toText(row[0]));
}
