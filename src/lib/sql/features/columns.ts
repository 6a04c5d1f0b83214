import type { DatasetSummary } from '../../core/dataset';
import { DEFAULT_SETTINGS, type FeatureSettings } from '../../core/features/settings';
import { calendarColumns, HABIT_COLUMNS } from './calendar';
import { engagementColumns } from './engagement';
import { FAVOURITE_COLUMNS } from './favourites';
import type { FeatureColumns } from './frame';
import { GAP_COLUMNS } from './gaps';
import { interactionColumns } from './interactions';
import { ITEM_COLUMNS, MARGIN_COLUMNS, priceColumns } from './lines';
import { OCCASION_COLUMNS, TREND_COLUMNS } from './occasions';
import { personColumns } from './person';
import { reachabilityColumns } from './reachability';
import { tagColumns, type TagTable } from './tags';

/** What the columns of a dataset depend on. */
export type FeatureSource = Pick<
  DatasetSummary,
  'attributes' | 'otherAttributes' | 'lineFields' | 'interactions' | 'firstOrder'
>;

/** Every pass over a dataset, with the columns of the features that it can give. */
export function featureColumns(
  dataset: FeatureSource,
  settings: FeatureSettings = DEFAULT_SETTINGS,
  tags: TagTable | null = null,
): readonly FeatureColumns[] {
  return [
    OCCASION_COLUMNS,
    TREND_COLUMNS,
    GAP_COLUMNS,
    ...FAVOURITE_COLUMNS,
    priceColumns(settings),
    MARGIN_COLUMNS,
    ITEM_COLUMNS,
    calendarColumns(settings, dataset.firstOrder),
    ...HABIT_COLUMNS,
    personColumns(dataset, settings),
    interactionColumns(settings.engagement),
    engagementColumns(dataset, settings.engagement),
    reachabilityColumns(dataset, settings.engagement),
    ...(tags === null ? [] : [tagColumns(tags)]),
  ];
}
