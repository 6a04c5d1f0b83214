import type { AppError } from '../core/errors';
import { rhythmOf } from '../core/quality/calendar';
import { fixesOf, type Fix } from '../core/quality/fixes';
import { inputsOf, type QualityBase } from '../core/quality/inputs';
import { scoresOf, type ScoreInputs, type Scores } from '../core/quality/scores';
import { sensitiveColumns, type SensitiveColumn } from '../core/quality/sensitive-columns';
import { qualityFacts, type QualityFacts } from '../flows/quality/report';
import type { OpenProject } from './open-project.svelte';

/** What the quality page shows. */
export interface QualityReport {
  readonly quality: QualityBase;
  readonly inputs: ScoreInputs;
  readonly scores: Scores;
  /** Most helpful first. */
  readonly fixes: readonly Fix[];
  readonly sensitive: readonly SensitiveColumn[];
  /** False for a dataset built before its columns were measured: reading the files again measures them. */
  readonly measured: boolean;
}

/** The quality of the open project's dataset, measured when first asked for. */
export class QualityReader {
  #project: OpenProject;
  #facts = $state.raw<QualityFacts | null>(null);
  #error = $state.raw<AppError | null>(null);
  readonly #report = $derived.by(() => (this.#facts ? this.#made(this.#facts) : null));

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** Null while it is measured, and after a failure. Follows the reference date. */
  get report(): QualityReport | null {
    return this.#report;
  }

  get error(): AppError | null {
    return this.#error;
  }

  async load(): Promise<void> {
    const { session, record } = this.#project;
    const read = await qualityFacts(session, record.dataset, record.recipe);
    this.#error = read.ok ? null : read.error;
    this.#facts = read.ok ? read.value : null;
  }

  #made({ measured, base }: QualityFacts): QualityReport {
    const { record, referenceDate } = this.#project;
    const quality: QualityBase = {
      dataset: record.dataset,
      recipe: record.recipe,
      referenceDate,
      columns: measured?.columns ?? [],
      sources: measured?.sources ?? [],
      base,
      rhythm: rhythmOf(base.days),
    };
    const inputs = inputsOf(quality);
    return {
      quality,
      inputs,
      scores: scoresOf(inputs),
      fixes: fixesOf(quality),
      sensitive: sensitiveColumns(record.recipe, quality.columns),
      measured: measured !== null,
    };
  }
}
