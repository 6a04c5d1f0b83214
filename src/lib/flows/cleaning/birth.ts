import { birthLimits, placeholderDays } from '../../core/cleaning/birth';
import { stepId } from '../../core/cleaning/step';
import { parseIsoDate } from '../../core/dates';
import { dayText } from '../../sql/cleaning/change';
import { frequentValues } from '../../sql/cleaning/measure';
import { mappedColumn, readValue } from '../../sql/import/source';
import { isKept } from '../import/profile';
import { runOne, toNumber, toText } from '../run';
import { measure, type FoundStep, type Search } from './context';

/** Far more than the days that can each hold half a percent of all people. */
const DAYS = 500;

/** Birth dates that nobody can have, as of the last purchase, or that far too many have. */
export async function findBirthDates(search: Search, column: number): Promise<FoundStep | null> {
  const { build, source, base, profiles, signal } = search;
  const mapped = mappedColumn(source, column);
  if (!mapped || base.lastOrder === null) return null;
  const kept = isKept(profiles, column);
  const statement = frequentValues(source.id, column, kept, dayText(readValue(mapped)), DAYS);
  const days = (await runOne(build, statement, signal)).rows.flatMap((row) => {
    const day = parseIsoDate(toText(row[0]));
    return day === null ? [] : [{ day, people: toNumber(row[1]) }];
  });
  const limits = birthLimits(base.lastOrder);
  const people = profiles[column]?.filled ?? 0;
  const kind = 'birth-date';
  return measure(search, {
    id: stepId(source.id, column, kind),
    kind,
    sourceId: source.id,
    column,
    enabled: true,
    ...limits,
    placeholders: placeholderDays(days, people),
  });
}
