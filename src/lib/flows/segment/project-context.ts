import type { DatasetSession } from '../../contracts/engine';
import type { ProjectRecord } from '../../core/project';
import type { IsoDate } from '../../core/dates';
import type { Result } from '../../core/result';
import { listedSegmentations } from '../../core/segmentation/listed';
import { surroundingsOf } from '../../core/segmentation/surroundings';
import { carriedTags } from '../../core/tags';
import { featureColumns } from '../../sql/features/columns';
import type { TagTable } from '../../sql/features/tags';
import { tagTable } from '../../sql/segments/tags';
import { startingSettings } from '../features/settings';
import type { RuleBase } from '../rules/frame';
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
    const { settings, tags } = await ruleBase(session, project, referenceDate);
    const { kindOf, held, labelOf } = surroundingsOf(project);
    return {
      referenceDate,
      columns: featureColumns(dataset, settings, tags),
      kindOf,
      held,
      labelOf,
      segmentations: new Map(listedSegmentations(project).map(({ id, def }) => [id, def])),
      tags: carriedTags(project.tags),
      rules: ruleReader(session, { dataset, settings, tags }),
    };
  });
}

/** What the rules of a project are counted with, besides other segmentations. Inside `attempt`. */
export async function ruleBase(
  session: DatasetSession,
  { dataset, tags, featureSettings }: SegmentChoices,
  referenceDate: IsoDate,
): Promise<Omit<RuleBase, 'membership'> & Required<Pick<RuleBase, 'settings'>>> {
  return {
    dataset,
    asOf: { referenceDate, windowMonths: null },
    settings: featureSettings ?? (await startingSettings(session, dataset)),
    tags: await madeTags(session, tags),
  };
}

/** The table of the project's tags, made once; null without any. */
async function madeTags(
  session: DatasetSession,
  tags: SegmentChoices['tags'] = [],
): Promise<TagTable | null> {
  if (tags.length === 0) return null;
  const { name, create } = tagTable(carriedTags(tags));
  need(await session.derive(name, create));
  return { table: name, ids: tags.map(({ id }) => id) };
}
