import type { BuildSession } from '../../contracts/engine';
import { guessCountry, type BaseEvidence } from '../../core/cleaning/base';
import { parseIsoDate, type IsoDate } from '../../core/dates';
import { countryCode } from '../../core/geo/country';
import { labelLanguage } from '../../core/mapping/labels';
import type { SourceFacts } from '../../core/mapping/mapping';
import type { Role } from '../../core/roles';
import type { SourceRecipe } from '../../core/source';
import { frequentValues, latestDay } from '../../sql/cleaning/measure';
import { columnOf, roleValue } from '../../sql/import/source';
import { isKept } from '../import/profile';
import { oneRow, runOne, toNumber, toText } from '../run';
import type { BaseFacts } from './context';

/** A source and what was counted in it. */
export interface Known {
  readonly source: SourceRecipe;
  readonly facts: SourceFacts;
}

/** What the sources of a base tell of it together. */
export async function baseFacts(
  build: BuildSession,
  all: readonly Known[],
  signal?: AbortSignal,
): Promise<BaseFacts> {
  const known = all.filter(({ source }) => source.kind !== 'ignored');
  const samples = (role: Role) =>
    known.flatMap(({ source, facts }) =>
      source.columns.flatMap((c, i) => (c.role === role ? (facts.samples[i] ?? []) : [])),
    );
  const evidence: BaseEvidence = {
    countries: await countriesOf(build, known, signal),
    language: labelLanguage(known.flatMap(({ facts }) => facts.labels)),
    postcodes: samples('postcode'),
    phones: samples('phone'),
    emails: samples('email'),
  };
  return { country: guessCountry(evidence), lastOrder: await lastOrderOf(build, known, signal) };
}

async function countriesOf(
  build: BuildSession,
  known: readonly Known[],
  signal?: AbortSignal,
): Promise<BaseEvidence['countries']> {
  const cells = new Map<string, number>();
  for (const { source, facts } of known) {
    const column = columnOf(source, 'country');
    if (!column) continue;
    const kept = isKept(facts.profiles, column.index);
    const { rows } = await runOne(
      build,
      frequentValues(source.id, column.index, kept, roleValue(column), 1000),
      signal,
    );
    for (const row of rows) {
      const code = countryCode(toText(row[0]));
      if (code !== null) cells.set(code, (cells.get(code) ?? 0) + toNumber(row[1]));
    }
  }
  return [...cells].map(([code, n]) => ({ code, cells: n }));
}

/** Asked for only where somebody's birth is to be compared with it. */
async function lastOrderOf(
  build: BuildSession,
  known: readonly Known[],
  signal?: AbortSignal,
): Promise<IsoDate | null> {
  if (!known.some(({ source }) => columnOf(source, 'birth_date'))) return null;
  let last: IsoDate | null = null;
  for (const { source } of known) {
    const column = source.kind === 'orders' ? columnOf(source, 'ordered_on') : null;
    if (!column) continue;
    const day = parseIsoDate(
      toText((await oneRow(build, latestDay(source.id, roleValue(column)), signal))[0]),
    );
    if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}
