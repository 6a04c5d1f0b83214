import type { DatasetSession } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import { DEFAULT_SETTINGS, discountUnit, type FeatureSettings } from '../../core/features/settings';
import { discountShape } from '../../sql/features/lines';
import { oneRow, toNumber } from '../run';

/** A dataset never changes: its discounts are looked at once. */
const looked = new WeakMap<DatasetSession, FeatureSettings>();

/** The settings that a dataset starts with. Leaves the surrounding `attempt` when the engine fails. */
export async function startingSettings(
  session: DatasetSession,
  { lineFields }: Pick<DatasetSummary, 'lineFields'>,
): Promise<FeatureSettings> {
  if (!lineFields.includes('discount')) return DEFAULT_SETTINGS;
  const known = looked.get(session);
  if (known) return known;
  const [largest, mean] = await oneRow(session, discountShape());
  const discount = discountUnit(toNumber(largest), toNumber(mean));
  const settings: FeatureSettings = { ...DEFAULT_SETTINGS, discount };
  looked.set(session, settings);
  return settings;
}
