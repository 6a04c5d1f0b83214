import { featureById } from '../features/catalogue';
import { unmet } from '../features/feature';
import type { ProjectRecord } from '../project';
import { isRule } from '../rules/read';
import { segmentationsIn } from '../rules/walk';
import { circularProblems } from './circle';
import type { Named } from './definition';
import { definitionProblems, type Surroundings } from './kinds';
import { listedSegmentations, type ListedSegmentation } from './listed';
import { named, type SegmentationProblem } from './problem';

type Choices = Pick<ProjectRecord, 'dataset' | 'segmentation' | 'segmentations' | 'tags'>;

/** What exists around the definitions of a project. */
export function surroundingsOf(project: Choices): Surroundings & {
  readonly labelOf: (feature: string) => Named | undefined;
} {
  const { dataset, tags = [] } = project;
  const ids = new Set(listedSegmentations(project).map(({ id }) => id));
  const found = (id: string) => featureById(id, dataset, tags);
  return {
    kindOf: (id) => found(id)?.kind,
    labelOf: (id) => found(id)?.label,
    held: (id) => {
      const feature = found(id);
      return feature !== null && unmet(feature, dataset, tags.length > 0).length === 0;
    },
    hasSegmentation: (id) => ids.has(id),
    hasTag: (id) => tags.some((tag) => tag.id === id),
    readsRule: (rule) => isRule(rule),
  };
}

/** Everything that is wrong with a segmentation of a project, each with its field and the names to say it. */
export function fieldProblems(
  project: Choices,
  { id, def }: Pick<ListedSegmentation, 'id' | 'def'>,
): readonly SegmentationProblem[] {
  const around = surroundingsOf(project);
  const others = new Map(listedSegmentations(project).map((one) => [one.id, one.def]));
  const inRule = (rule: unknown) => (isRule(rule) ? segmentationsIn(rule) : []);
  return [...definitionProblems(def, around), ...circularProblems({ id, def }, others, inRule)].map(
    (found) => named(found, around.labelOf),
  );
}
