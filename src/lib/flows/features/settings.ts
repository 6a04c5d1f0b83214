import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import {
  DEFAULT_SETTINGS,
  discountUnit,
  homeCountryOf,
  type FeatureSettings,
} from '../../core/features/settings';
import { discountShape } from '../../sql/features/lines';
import { commonCountry } from '../../sql/features/person';
import { oneRow, toNumber, toText } from '../run';

/** A dataset never changes: it is looked at once. */
const looked = new WeakMap<DatasetSession, FeatureSettings>();

/**
 * The settings that a dataset starts with: what its discounts are and its country, from what it
 * holds. Leaves the surrounding `attempt` when the engine fails.
 */
export async function startingSettings(
  session: DatasetSession,
  dataset: Pick<DatasetSummary, 'lineFields' | 'attributes'>,
): Promise<FeatureSettings> {
  const known = looked.get(session);
  if (known) return known;
  let settings = DEFAULT_SETTINGS;
  if (dataset.lineFields.includes('discount')) {
    const [largest, mean] = await oneRow(session, discountShape());
    settings = { ...settings, discount: discountUnit(toNumber(largest), toNumber(mean)) };
  }
  if (dataset.attributes.some((role) => role === 'country' || role === 'country_code')) {
    const [country, customers, saying] = await oneRow(session, commonCountry(dataset));
    const homeCountry = homeCountryOf(toText(country), toNumber(customers), toNumber(saying));
    settings = { ...settings, homeCountry };
  }
  looked.set(session, settings);
  return settings;
}
