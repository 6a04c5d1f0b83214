import type { IsoDate } from '../core/dates';
import type { Result } from '../core/result';
import type { Rule } from '../core/rules/rule';
import { segmentationsIn } from '../core/rules/walk';
import type { ProjectRules } from '../flows/segment/project-context';
import type { OpenProject } from './open-project.svelte';

/** What rules of the open project are counted with, made once as long as nothing of it changes. */
export class RuleBases {
  readonly #project: OpenProject;
  #key = '';
  #made: Promise<Result<ProjectRules>> | null = null;

  constructor(project: OpenProject) {
    this.#project = project;
  }

  /** For sound rules of the segmentation `self`; null for rules on their own. */
  get(
    rules: readonly Rule[],
    self: string | null,
    referenceDate: IsoDate,
  ): Promise<Result<ProjectRules>> {
    const { record, session } = this.#project;
    const spoken = [...new Set(rules.flatMap(segmentationsIn))].sort();
    const key = JSON.stringify([
      referenceDate,
      self,
      spoken,
      record.tags,
      record.featureSettings,
      spoken.length === 0 ? null : [record.segmentation, record.segmentations],
    ]);
    if (this.#made && key === this.#key) return this.#made;
    this.#key = key;
    const made = import('../flows/segment/project-context').then(({ projectRules }) =>
      projectRules(session, record, referenceDate, rules, self),
    );
    this.#made = made;
    return made;
  }

  /** The next one is made anew: tables that it stands on may be gone. */
  forget(): void {
    this.#made = null;
  }
}
