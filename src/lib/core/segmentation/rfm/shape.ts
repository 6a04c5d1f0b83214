import { isJson } from '../../json';
import { SCHEME_IDS, type RfmDef } from './definition';

const NUMBERS = { fixed: 'cuts', rhythm: 'multiples' } as const;

/**
 * Whether something read from a file has the shape of an RFM definition. Whether such a definition
 * can be computed is another question: `validateRfm`.
 */
export function isRfmDef(value: unknown): value is RfmDef {
  return (
    isJson(value) &&
    value['kind'] === 'rfm' &&
    oneOf(value['scheme'], SCHEME_IDS) &&
    oneOf(value['frequency'], ['orders', 'days']) &&
    oneOf(value['monetary'], ['sum', 'mean']) &&
    oneOf(value['ties'], ['together', 'split']) &&
    (value['windowMonths'] === null || typeof value['windowMonths'] === 'number') &&
    ['recencyBins', 'frequencyBins', 'monetaryBins'].every((bins) => isBinning(value[bins]))
  );
}

function isBinning(value: unknown): boolean {
  if (!isJson(value)) return false;
  if (value['method'] === 'quantile') return typeof value['levels'] === 'number';
  if (value['method'] !== 'fixed' && value['method'] !== 'rhythm') return false;
  const numbers = value[NUMBERS[value['method']]];
  return Array.isArray(numbers) && numbers.every((one) => typeof one === 'number');
}

function oneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}
