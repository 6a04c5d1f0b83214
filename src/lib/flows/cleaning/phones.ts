import { stepId, type StepOf } from '../../core/cleaning/step';
import { countPhonesForLibrary } from '../../sql/cleaning/phones';
import { oneRow, toNumber } from '../run';
import { measureLookup, type FoundStep, type Search } from './context';
import { prepareLookup } from './lookups';
import { countryColumnOf } from './probes';

/** Different numbers read by the library before the build; of more, the count says that it is not whole. */
const ENOUGH = 20_000;

/** Telephone numbers of a column that can be written in the international way. */
export async function findPhones(search: Search, column: number): Promise<FoundStep | null> {
  const { build, source, base, signal } = search;
  const step: StepOf<'phone-e164'> = {
    id: stepId(source.id, column, 'phone-e164'),
    kind: 'phone-e164',
    sourceId: source.id,
    column,
    enabled: true,
    country: base.country,
    countryColumn: countryColumnOf(source),
  };
  await prepareLookup(build, search, step, search, ENOUGH);
  const found = await measureLookup(search, step);
  const left = toNumber((await oneRow(build, countPhonesForLibrary(step), signal))[0]);
  return found && { step, report: { ...found.report, exact: left <= ENOUGH } };
}
