import type { BuildSession } from '../../contracts/engine';
import type { PhoneNormaliser } from '../../contracts/phones';
import type { OnProgress } from '../../contracts/progress';
import { kindsFor } from '../../core/cleaning/catalogue';
import type { CleaningKind } from '../../core/cleaning/step';
import type { SourceFacts } from '../../core/mapping/mapping';
import type { SourceRecipe } from '../../core/source';
import { findAttribute } from './attributes';
import { findBirthDates } from './birth';
import { measure, type BaseFacts, type FoundStep, type Search } from './context';
import { findDomains } from './domains';
import { findPhones } from './phones';
import { probe } from './probes';
import { findVariants } from './variants';

export interface SuggestOptions {
  readonly phones?: PhoneNormaliser | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The steps that have something to do in a staged source under its mapping, in the order of
 * its columns, each with what it does counted on all lines. Steps without effect are not in it.
 */
export async function suggestCleaning(
  build: BuildSession,
  source: SourceRecipe,
  facts: Pick<SourceFacts, 'profiles'>,
  base: BaseFacts,
  options: SuggestOptions = {},
): Promise<readonly FoundStep[]> {
  if (source.kind === 'ignored') return [];
  const search: Search = {
    build,
    source: { ...source, cleaning: [] },
    profiles: facts.profiles,
    base,
    phones: options.phones,
    signal: options.signal,
    onProgress: options.onProgress,
  };
  const probes = await probe(search);
  const found: FoundStep[] = [];
  for (const [column, { role }] of source.columns.entries()) {
    if ((search.profiles[column]?.filled ?? 0) === 0) continue;
    for (const kind of kindsFor(role)) {
      const now = { ...search, source: { ...source, cleaning: found.map((f) => f.step) } };
      const simple = probes.find((p) => p.step.column === column && p.step.kind === kind);
      const one = simple
        ? await measure(now, simple.step, simple.where)
        : await find(now, column, kind);
      if (one) found.push(one);
    }
  }
  return found;
}

function find(search: Search, column: number, kind: CleaningKind): Promise<FoundStep | null> {
  switch (kind) {
    case 'email-domain':
      return findDomains(search, column);
    case 'phone-e164':
      return findPhones(search, column);
    case 'code-variants':
    case 'writing-variants':
      return findVariants(search, column, kind);
    case 'birth-date':
      return findBirthDates(search, column);
    case 'civility-gender':
    case 'country-code':
    case 'fr-department':
      return findAttribute(search, column, kind);
    default:
      return Promise.resolve(null);
  }
}
