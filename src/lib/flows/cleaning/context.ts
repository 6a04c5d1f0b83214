import type { PhoneNormaliser } from '../../contracts/phones';
import type { OnProgress } from '../../contracts/progress';
import type { BuildSession, QueryResult, Row } from '../../contracts/engine';
import type { Sql } from '../../contracts/sql';
import type { CleaningReport, CleaningStep } from '../../core/cleaning/step';
import type { IsoDate } from '../../core/dates';
import type { ProfiledSource } from '../../core/source';
import { changeOf } from '../../sql/cleaning/change';
import { countLookup } from '../../sql/cleaning/lookups';
import { countChange } from '../../sql/cleaning/measure';
import { isKept } from '../import/profile';
import { runOne, toNumber, toText } from '../run';

/** What is known of all sources together. */
export interface BaseFacts {
  /** ISO code of the country where most customers live, if the files tell. */
  readonly country: string | null;
  /** Last purchase; null when no orders file has a readable date. */
  readonly lastOrder: IsoDate | null;
}

/**
 * Where steps are looked for. The source has the steps found so far: each step finds the cells
 * as the former ones leave them.
 */
export interface Search extends ProfiledSource {
  readonly build: BuildSession;
  readonly base: BaseFacts;
  readonly phones: PhoneNormaliser | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress | undefined;
}

export interface FoundStep {
  readonly step: CleaningStep;
  readonly report: CleaningReport;
}

const EXAMPLES = 5;

/** What a step does, counted on its column; null when it does nothing. `where`: the only lines it could touch. */
export async function measure(
  { build, source, profiles, signal }: Search,
  step: CleaningStep,
  where?: Sql,
): Promise<FoundStep | null> {
  const change = changeOf(source, step, where);
  const statement = countChange(source.id, change, isKept(profiles, step.column), EXAMPLES);
  return reported(step, await runOne(build, statement, signal));
}

/** The same of a step whose lookup counts its cells. */
export async function measureLookup(
  { build, signal }: Search,
  step: CleaningStep,
): Promise<FoundStep | null> {
  return reported(step, await runOne(build, countLookup(step, EXAMPLES), signal));
}

function reported(step: CleaningStep, { rows }: QueryResult): FoundStep | null {
  const [first] = rows;
  if (!first) return null;
  return {
    step,
    report: {
      stepId: step.id,
      cells: toNumber(first[3]),
      values: toNumber(first[4]),
      examples: rows.map(toExample),
      exact: true,
    },
  };
}

function toExample(row: Row): CleaningReport['examples'][number] {
  return {
    before: toText(row[0]),
    after: row[1] === null ? null : toText(row[1]),
    cells: toNumber(row[2]),
  };
}
