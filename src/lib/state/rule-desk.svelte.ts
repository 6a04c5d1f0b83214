import { featureById, featuresOf, type OfferedFeature } from '../core/features/catalogue';
import type { RuleIssue } from '../core/rules/problems';
import type { Rule } from '../core/rules/rule';
import { validateRule, type RuleContext } from '../core/rules/validate';
import type { Path } from '../core/rules/walk';
import { knownSegmentations } from '../core/segmentation/known';
import { listedSegmentations, type ListedSegmentation } from '../core/segmentation/listed';
import { formats } from '../i18n/language.svelte';
import type { RuleNames } from '../i18n/rules/grammar';
import { segmentLabel } from '../i18n/segment-label';
import { segmentationName } from '../i18n/segmentation-name';
import type { OpenProject } from './open-project.svelte';
import { RuleTrial } from './rule-trial.svelte';
import { RuleValues } from './rule-values.svelte';

/** How a change comes about: typed characters are kept after a pause. */
export type Write = (rule: Rule, typing?: boolean) => void;

/** The project around rules that are written: what they may speak of, and by which names. */
export class RuleDesk {
  readonly project: OpenProject;
  /** The segmentation that the rules are part of; null for rules on their own. */
  readonly self: string | null;
  readonly values: RuleValues;
  readonly trial: RuleTrial;

  constructor(project: OpenProject, self: string | null) {
    this.project = project;
    this.self = self;
    this.values = new RuleValues(project);
    this.trial = new RuleTrial(project, self);
  }

  /** Every feature that can be asked for, with what is lacking for it. */
  readonly offered: readonly OfferedFeature[] = $derived.by(() => {
    const { dataset, tags } = this.project.record;
    return featuresOf(dataset, tags);
  });

  /** The segmentations that rules may speak of. */
  readonly others: readonly ListedSegmentation[] = $derived.by(() =>
    listedSegmentations(this.project.record).filter(({ id }) => id !== this.self),
  );

  readonly context: RuleContext = $derived.by(() => {
    const { record, referenceDate } = this.project;
    return {
      referenceDate,
      dataset: record.dataset,
      tags: record.tags ?? [],
      segmentations: knownSegmentations(record),
      self: this.self,
      distinct: this.values.distinct,
    };
  });

  readonly names: RuleNames = $derived.by(() => {
    const { record, referenceDate } = this.project;
    const { dataset, currency, tags = [] } = record;
    const all = listedSegmentations(record);
    const named = (id: string) => all.find((one) => one.id === id);
    return {
      referenceDate,
      currency,
      feature: (id) => featureById(id, dataset, tags),
      tag: (id) => tags.find((tag) => tag.id === id)?.name ?? id,
      segmentation: (id) => {
        const found = named(id);
        return found ? segmentationName(found) : id;
      },
      segment: (segmentation, id) => {
        const found = this.values.segments(segmentation)?.find((segment) => segment.id === id);
        return found ? segmentLabel(found, formats()) : id;
      },
    };
  });

  issuesOf(rule: Rule): readonly RuleIssue[] {
    return validateRule(rule, this.context);
  }
}

/** What is wrong with the node at a path itself. */
export function issuesAt(issues: readonly RuleIssue[], path: Path): readonly RuleIssue[] {
  const place = path.join('.');
  return issues.filter((issue) => issue.path.join('.') === place);
}
