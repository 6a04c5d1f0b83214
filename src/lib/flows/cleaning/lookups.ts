import type { BuildSession } from '../../contracts/engine';
import type { PhoneNormaliser } from '../../contracts/phones';
import { activeStep } from '../../core/cleaning/edit';
import type { CleaningStep, StepOf } from '../../core/cleaning/step';
import { countryCode } from '../../core/geo/country';
import type { SourceRecipe } from '../../core/source';
import { cleanedCell, otherCell } from '../../sql/cleaning/cell';
import { createEmptyLookup, createLookup, createVariants } from '../../sql/cleaning/lookups';
import { frequentValues } from '../../sql/cleaning/measure';
import { phonesForLibrary } from '../../sql/cleaning/phones';
import { createDepartments } from '../../sql/cleaning/places';
import { mappedColumn, roleValue } from '../../sql/import/source';
import { need, runOne, toText } from '../run';

export interface LookupOptions {
  readonly phones?: PhoneNormaliser | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Pair = readonly [before: string, after: string];

/** Countries have fewer names than this; a column with more holds something else. */
const MAX_COUNTRIES = 5000;

/** Makes every table that the steps of the sources look values up in. Before any statement that reads their columns. */
export async function prepareLookups(
  build: BuildSession,
  sources: readonly SourceRecipe[],
  options: LookupOptions,
): Promise<void> {
  if (sources.some((source) => activeStep(source, 'fr-department')))
    await runOne(build, createDepartments(), options.signal);
  for (const source of sources)
    for (const step of source.cleaning ?? [])
      if (step.enabled) await prepareLookup(build, source, step, options);
}

/** Makes the table of one step, if it has one; `limit` bounds the telephone numbers read for it. */
export async function prepareLookup(
  build: BuildSession,
  source: SourceRecipe,
  step: CleaningStep,
  options: LookupOptions,
  limit = Infinity,
): Promise<void> {
  const cell = cleanedCell(source, step.column, step.kind);
  switch (step.kind) {
    case 'phone-e164':
      return fill(build, step, await phonePairs(build, source, step, options, limit), options);
    case 'country-code':
      return fill(build, step, await countryPairs(build, source, step, options), options);
    case 'code-variants':
      return void (await runOne(build, createVariants(step, cell, 'code'), options.signal));
    case 'writing-variants':
      return void (await runOne(build, createVariants(step, cell, 'words'), options.signal));
    default:
  }
}

/** Numbers that the engine alone does not read, by the library. */
async function phonePairs(
  build: BuildSession,
  source: SourceRecipe,
  step: StepOf<'phone-e164'>,
  { phones, signal }: LookupOptions,
  limit: number,
): Promise<readonly Pair[]> {
  if (!phones) return [];
  const cell = cleanedCell(source, step.column, step.kind);
  const country = otherCell(step.countryColumn);
  const left = await runOne(build, phonesForLibrary(source.id, cell, step, country, limit), signal);
  const keys = left.rows.map((row) => toText(row[0]));
  if (keys.length === 0) return [];
  const written = keys.map((key) => {
    const [number = '', name = ''] = key.split('\u001f');
    return { number, country: name === '' ? step.country : countryCode(name) };
  });
  const read = need(await phones.normalise(written, signal ? { signal } : {}));
  return keys.flatMap((key, i): Pair[] => {
    const number = read[i];
    return number ? [[key, number]] : [];
  });
}

async function countryPairs(
  build: BuildSession,
  source: SourceRecipe,
  step: CleaningStep,
  { signal }: LookupOptions,
): Promise<readonly Pair[]> {
  const column = mappedColumn(source, step.column);
  if (!column) return [];
  const statement = frequentValues(source.id, roleValue(column), MAX_COUNTRIES);
  const names = await runOne(build, statement, signal);
  return names.rows.flatMap((row): Pair[] => {
    const code = countryCode(toText(row[0]));
    return code === null ? [] : [[toText(row[0]), code]];
  });
}

async function fill(
  build: BuildSession,
  step: CleaningStep,
  pairs: readonly Pair[],
  { signal }: LookupOptions,
): Promise<void> {
  if (pairs.length === 0) return void (await runOne(build, createEmptyLookup(step), signal));
  const lines = pairs.map((pair) => `${pair.map(quoted).join(',')}\n`);
  const name = need(await build.addFile(new Blob(lines)));
  await runOne(build, createLookup(step, name), signal);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
