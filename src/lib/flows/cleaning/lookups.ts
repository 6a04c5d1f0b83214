import type { BuildSession } from '../../contracts/engine';
import type { PhoneNormaliser } from '../../contracts/phones';
import type { OnProgress } from '../../contracts/progress';
import type { Sql } from '../../contracts/sql';
import { activeStep } from '../../core/cleaning/edit';
import type { CleaningStep, StepOf } from '../../core/cleaning/step';
import { countryCode } from '../../core/geo/country';
import type { ProfiledSource, SourceRecipe } from '../../core/source';
import { cleanedCell, otherCell } from '../../sql/cleaning/cell';
import {
  completeLookup,
  createEmptyLookup,
  createLookup,
  createVariants,
} from '../../sql/cleaning/lookups';
import { frequentValues } from '../../sql/cleaning/measure';
import { createPhones, phonesForLibrary } from '../../sql/cleaning/phones';
import { createDepartments } from '../../sql/cleaning/places';
import { mappedColumn, roleValue } from '../../sql/import/source';
import { isKept } from '../import/profile';
import { need, runOne, toText } from '../run';

export interface LookupOptions {
  readonly phones?: PhoneNormaliser | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

type Pair = readonly [before: string, after: string];

/** Countries have fewer names than this; a column with more holds something else. */
const MAX_COUNTRIES = 5000;

/** Numbers that cross to the worker at a time. */
const BATCH = 20_000;

/** Makes every table that the steps of the sources look values up in. Before any statement that reads their columns. */
export async function prepareLookups(
  build: BuildSession,
  sources: readonly ProfiledSource[],
  options: LookupOptions,
): Promise<void> {
  if (sources.some(({ source }) => activeStep(source, 'fr-department')))
    await runOne(build, createDepartments(), options.signal);
  for (const profiled of sources)
    for (const step of profiled.source.cleaning ?? [])
      if (step.enabled) await prepareLookup(build, profiled, step, options);
}

/** Makes the table of one step, if it has one; `limit` bounds the telephone numbers read for it. */
export async function prepareLookup(
  build: BuildSession,
  profiled: ProfiledSource,
  step: CleaningStep,
  options: LookupOptions,
  limit = Infinity,
): Promise<void> {
  const { source, profiles } = profiled;
  const kept = isKept(profiles, step.column);
  const cell = cleanedCell(source, step.column, step.kind);
  switch (step.kind) {
    case 'phone-e164':
      return lookUpPhones(build, source, step, options, limit);
    case 'country-code':
      return lookUpCountries(build, profiled, step, options);
    case 'code-variants':
      return void (await runOne(build, createVariants(step, cell, kept, 'code'), options.signal));
    case 'writing-variants':
      return void (await runOne(build, createVariants(step, cell, kept, 'words'), options.signal));
    default:
  }
}

/** What the engine reads by itself, then up to `limit` of the other numbers by the library. */
async function lookUpPhones(
  build: BuildSession,
  source: SourceRecipe,
  step: StepOf<'phone-e164'>,
  { phones, signal, onProgress }: LookupOptions,
  limit: number,
): Promise<void> {
  const cell = cleanedCell(source, step.column, step.kind);
  await runOne(build, createPhones(step, cell, otherCell(step.countryColumn)), signal);
  if (!phones) return;
  const left = (await runOne(build, phonesForLibrary(step, limit), signal)).rows;
  const pairs: Pair[] = [];
  for (let start = 0; start < left.length; start += BATCH) {
    onProgress?.({ step: 'phones', done: start, total: left.length, unit: 'rows' });
    const batch = left.slice(start, start + BATCH);
    const written = batch.map(([, number, country]) => {
      const said = toText(country).trim();
      return { number: toText(number), country: said === '' ? step.country : countryCode(said) };
    });
    const read = need(await phones.normalise(written, signal ? { signal } : {}));
    batch.forEach(([key], i) => {
      const number = read[i];
      if (number) pairs.push([toText(key), number]);
    });
  }
  if (pairs.length === 0) return;
  await runOne(build, completeLookup(step, await addPairs(build, pairs)), signal);
}

/** The codes of the names that a column has. */
async function lookUpCountries(
  build: BuildSession,
  { source, profiles }: ProfiledSource,
  step: CleaningStep,
  { signal }: LookupOptions,
): Promise<void> {
  const column = mappedColumn(source, step.column);
  const kept = isKept(profiles, step.column);
  const named = (value: Sql) => frequentValues(source.id, step.column, kept, value, MAX_COUNTRIES);
  const names = column ? (await runOne(build, named(roleValue(column)), signal)).rows : [];
  const pairs = names.flatMap((row): Pair[] => {
    const code = countryCode(toText(row[0]));
    return code === null ? [] : [[toText(row[0]), code]];
  });
  const statement =
    pairs.length === 0 ? createEmptyLookup(step) : createLookup(step, await addPairs(build, pairs));
  await runOne(build, statement, signal);
}

async function addPairs(build: BuildSession, pairs: readonly Pair[]): Promise<string> {
  const lines = pairs.map((pair) => `${pair.map(quoted).join(',')}\n`);
  return need(await build.addFile(new Blob(lines)));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
