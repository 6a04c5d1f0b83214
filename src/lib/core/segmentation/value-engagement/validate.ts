import { problem, windowProblems, wholeProblems, type SegmentationProblem } from '../problem';
import { cutProblems } from '../tiers/validate';
import {
  ENGAGEMENT_LEVELS,
  VALUE_LEVELS,
  type Activity,
  type ValueEngagementDef,
} from './definition';
import { VALUE_ENGAGEMENT_IDS } from './segments';

export function valueEngagementProblems(def: ValueEngagementDef): readonly SegmentationProblem[] {
  const scores = def.engagement.by === 'scores' ? def.engagement : null;
  return [
    ...windowProblems('valueMonths', def.valueMonths),
    ...cutProblems('valueCuts', def.valueCuts, 2),
    ...activityProblems(def.activity),
    ...(scores && !(scores.high > scores.medium) ? [problem('engagement', 'order')] : []),
    ...gridProblems(def),
    ...Object.entries(def.names).flatMap(([id, name]) =>
      name.fr.trim() === '' || name.en.trim() === '' ? [problem(`names.${id}`, 'empty')] : [],
    ),
  ];
}

function activityProblems(activity: Activity): SegmentationProblem[] {
  if (activity.by === 'months') return wholeProblems('activity', activity.months, 1, 240);
  const fits = activity.multiple > 0 && activity.multiple <= 100;
  return fits ? [] : [problem('activity', 'range', { min: 0, max: 100 })];
}

/** A segment of its own in the grid needs a name. */
function gridProblems(def: ValueEngagementDef): SegmentationProblem[] {
  return VALUE_LEVELS.flatMap((v) =>
    ENGAGEMENT_LEVELS.flatMap((e) => {
      const id = def.grid[v][e];
      const named = VALUE_ENGAGEMENT_IDS.includes(id) || Object.hasOwn(def.names, id);
      return id !== '' && named ? [] : [problem(`grid.${v}.${e}`, 'empty')];
    }),
  );
}
