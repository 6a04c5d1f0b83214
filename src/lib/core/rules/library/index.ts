import { EXCLUSION_RULES } from './exclusions';
import { PURPOSES, type LibraryRule } from './library';
import { LOYALTY_RULES } from './loyalty';
import { MOMENT_RULES } from './moments';
import { PLACE_RULES } from './places';
import { SELLING_RULES } from './selling';
import { TRADE_RULES } from './trades';

/** Every ready rule, by purpose. */
export const RULE_LIBRARY: readonly LibraryRule[] = [
  ...LOYALTY_RULES,
  ...SELLING_RULES,
  ...MOMENT_RULES,
  ...PLACE_RULES,
  ...TRADE_RULES,
  ...EXCLUSION_RULES,
].toSorted((a, b) => PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose));
