import { Undecodable } from './failure';

const TWO_32 = 2 ** 32;

/** A 64-bit integer as a number, refused when a number could not hold it exactly. */
export function wholeNumber(value: bigint): number {
  const asNumber = Number(value);
  if (!Number.isSafeInteger(asNumber))
    throw new Undecodable(`whole number beyond 2^53: ${value.toString()}`);
  return asNumber;
}

/**
 * A DECIMAL (or HUGEINT, which travels as one without scale) from its four 32-bit words,
 * lowest first, in two's complement. A single division of two exact numbers gives the
 * number nearest to the decimal value.
 */
export function scaledDecimal(words: Uint32Array, scale: number): number {
  // Indexed, not destructured: this runs for every cell.
  const w1 = words[1] ?? 0;
  const sign = w1 >>> 31 === 1 ? 0xffffffff : 0;
  if (words[2] === sign && words[3] === sign) {
    const unscaled = (w1 | 0) * TWO_32 + (words[0] ?? 0);
    if (Number.isSafeInteger(unscaled)) return scale === 0 ? unscaled : unscaled / 10 ** scale;
  }
  return wideDecimal(words, scale);
}

/** Beyond 53 bits: exact whole part checked, then the nearest number to the decimal text. */
function wideDecimal(words: Uint32Array, scale: number): number {
  let unscaled = 0n;
  for (let index = 3; index >= 0; index -= 1)
    unscaled = (unscaled << 32n) | BigInt(words[index] ?? 0);
  unscaled = BigInt.asIntN(128, unscaled);
  if (scale === 0) return wholeNumber(unscaled);
  wholeNumber(unscaled / 10n ** BigInt(scale));
  return Number(`${unscaled.toString()}e-${String(scale)}`);
}
