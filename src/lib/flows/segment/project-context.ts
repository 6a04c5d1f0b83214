import type { DatasetSession } from '../../contracts/engine';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { ProjectRecord } from '../../core/project';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import type { Rule } from '../../core/rules/rule';
import { knownSegmentations } from '../../core/segmentation/known';
import { listedSegmentations } from '../../core/segmentation/listed';
import { surroundingsOf } from '../../core/segmentation/surroundings';
import { carriedTags } from '../../core/tags';
import { featureColumns } from '../../sql/features/columns';
import type { TagTable } from '../../sql/features/tags';
import { tagTable } from '../../sql/segments/tags';
import { startingSettings } from '../features/settings';
import type { RuleBase } from '../rules/frame';
import { memberships } from '../rules/members';
import { ruleReader } from '../rules/reader';
import { attempt, need } from '../run';
import type { SegmentationContext } from './context';

/** What a person decided about segments. */
export type SegmentChoices = Pick<
  ProjectRecord,
  'dataset' | 'segmentation' | 'segmentations' | 'tags' | 'featureSettings'
>;

/** What the segmentations of a project are computed with. Errors of the engine. */
export function projectContext(
  session: DatasetSession,
  project: SegmentChoices,
  referenceDate: IsoDate,
): Promise<Result<SegmentationContext>> {
  return attempt(async () => {
    const { dataset } = project;
    const { settings, tags } = await decided(session, project);
    const { kindOf, held, labelOf } = surroundingsOf(project);
    const surroundings = {
      dataset,
      tags: project.tags ?? [],
      segmentations: knownSegmentations(project),
    };
    return {
      referenceDate,
      columns: featureColumns(dataset, settings, tags),
      kindOf,
      held,
      labelOf,
      segmentations: new Map(listedSegmentations(project).map(({ id, def }) => [id, def])),
      tags: carriedTags(project.tags),
      joined: isJoined(dataset),
      rules: ruleReader(session, { dataset, settings, tags }, surroundings),
    };
  });
}

/** What rules of a project are counted with. */
export type ProjectRules = RuleBase & { readonly dataset: DatasetSummary };

/**
 * What some rules of a project are counted with, the segmentations that they speak of computed;
 * `self` is the segmentation that they are part of, or null. The rules must be sound. Errors:
 * segmentation-invalid for one that comes back to itself, errors of the engine.
 */
export function projectRules(
  session: DatasetSession,
  project: SegmentChoices,
  referenceDate: IsoDate,
  rules: readonly Rule[],
  self: string | null,
): Promise<Result<ProjectRules>> {
  return attempt(async () => {
    const context = need(await projectContext(session, project, referenceDate));
    const path = self === null ? [] : [self];
    return {
      dataset: project.dataset,
      asOf: { referenceDate, windowMonths: null },
      ...(await decided(session, project)),
      membership: await memberships(session, { ...context, path }, rules),
    };
  });
}

/** Settings and tags of a project, as figures are made with them. Inside `attempt`. */
async function decided(
  session: DatasetSession,
  { dataset, tags, featureSettings }: SegmentChoices,
): Promise<Required<Pick<RuleBase, 'settings' | 'tags'>>> {
  return {
    settings: featureSettings ?? (await startingSettings(session, dataset)),
    tags: await madeTags(session, dataset, tags),
  };
}

/** The table of the project's tags, made once; null without any. Inside `attempt`. */
export async function madeTags(
  session: DatasetSession,
  dataset: SegmentChoices['dataset'],
  tags: SegmentChoices['tags'] = [],
): Promise<TagTable | null> {
  if (tags.length === 0) return null;
  const { name, create } = tagTable(carriedTags(tags), isJoined(dataset));
  need(await session.derive(name, create));
  return { table: name, ids: tags.map(({ id }) => id) };
}
