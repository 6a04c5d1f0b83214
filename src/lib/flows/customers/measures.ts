import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { appError } from '../../core/errors';
import { isChoice } from '../../core/features/attribute-values';
import { featuresOf } from '../../core/features/catalogue';
import type { Feature, Need } from '../../core/features/feature';
import { settingProblems } from '../../core/features/settings';
import type { ProjectRecord } from '../../core/project';
import type { Result } from '../../core/result';
import { featureColumns } from '../../sql/features/columns';
import { featureTables } from '../../sql/features/frame';
import { customerFeatures } from '../../sql/features/one';
import type { AsOf } from '../../sql/features/table';
import { startingSettings } from '../features/settings';
import { attempt, fail, runOne } from '../run';
import { madeTags } from '../segment/project-context';

/** A feature with its value; never one that is not known. */
export interface CustomerMeasure {
  readonly feature: Feature;
  readonly value: string | number | boolean;
}

/** What the catalogue says of one customer, and what the files would have to hold to say more. */
export interface CustomerMeasures {
  readonly known: readonly CustomerMeasure[];
  readonly lacks: readonly Need[];
}

/** A rank among all customers: it says nothing over one alone. */
const COMPARED: readonly string[] = ['engagement_score', 'engagement_level'];

/** The figures of one customer at the reference date, in the order of the catalogue. Errors: settings-invalid, engine errors. */
export function customerMeasures(
  session: DatasetSession,
  dataset: DatasetSummary,
  key: number,
  asOf: AsOf,
  { featureSettings, tags = [] }: Pick<ProjectRecord, 'featureSettings' | 'tags'> = {},
): Promise<Result<CustomerMeasures>> {
  return attempt(async () => {
    const settings = featureSettings ?? (await startingSettings(session, dataset));
    const [problem] = settingProblems(settings);
    if (problem !== undefined) fail(appError('settings-invalid', { problem }));
    const offered = featuresOf(dataset, tags);
    const tagged = await madeTags(session, dataset, tags);
    const given = offered
      .filter(
        ({ feature: { id }, lacks }) =>
          lacks.length === 0 && !COMPARED.includes(id) && !isChoice(id),
      )
      .map(({ feature }) => feature);
    const tables = featureTables(
      featureColumns(dataset, settings, tagged),
      asOf,
      given.map(({ id }) => id),
    );
    const { columns, rows } = await runOne(session, customerFeatures(key, tables));
    return {
      known: given.flatMap((feature) => {
        const value = rows[0]?.[columns.indexOf(feature.id)] ?? null;
        return typeof value === 'object' ? [] : [{ feature, value }];
      }),
      lacks: [...new Set(offered.flatMap(({ lacks }) => lacks))].filter((need) => need !== 'tags'),
    };
  });
}
