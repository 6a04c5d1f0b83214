/**
 * Seeded random numbers: xoshiro128** (D. Blackman and S. Vigna, public domain,
 * prng.di.unimi.it), its four words of state filled by splitmix32.
 *
 * Every draw uses only operations that IEEE 754 defines to the last bit
 * (+, -, *, /, square root), so every browser writes the same bytes; Math.log
 * is not one of them, hence `ln` below.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** Two rooms with the same seed and different labels draw independently. */
  constructor(seed: number, label: string) {
    let word = seed >>> 0;
    for (let i = 0; i < label.length; i++) {
      word = Math.imul(word ^ label.charCodeAt(i), 0x01000193) >>> 0;
    }
    const splitmix = (): number => {
      word = (word + 0x9e3779b9) >>> 0;
      let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = splitmix();
    this.#b = splitmix();
    this.#c = splitmix();
    this.#d = splitmix();
  }

  /** 32 random bits. */
  bits(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result >>> 0;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of a list that is not empty. `skew` above 1 prefers the first ones. */
  pick<T>(list: readonly T[], skew = 1): T {
    let place = this.unit();
    for (let power = 1; power < skew; power++) place *= this.unit();
    const chosen = list[Math.floor(place * list.length)];
    if (chosen === undefined) throw new RangeError('cannot pick from an empty list');
    return chosen;
  }

  /** The place of one weight, in proportion to the weights. */
  weighted(weights: readonly number[]): number {
    let left = 0;
    for (const weight of weights) left += weight;
    left *= this.unit();
    let place = 0;
    for (const weight of weights) {
      left -= weight;
      if (left < 0) return place;
      place++;
    }
    return weights.length - 1;
  }

  /** Exponential with mean 1. */
  exponential(): number {
    return -ln(1 - this.unit());
  }

  /** Gamma with mean 1 and shape `halves / 2`: a sum of exponentials, plus half a squared normal. */
  gamma(halves: number): number {
    let sum = 0;
    for (let i = 0; i < Math.floor(halves / 2); i++) sum += this.exponential();
    if (halves % 2 === 1) {
      const normal = this.normal();
      sum += (normal * normal) / 2;
    }
    return sum / (halves / 2);
  }

  /** Geometric: how many times in a row something of this mean happens again. */
  geometric(mean: number): number {
    let count = 0;
    while (count < 40 && this.chance(mean / (1 + mean))) count++;
    return count;
  }

  /** Standard normal, by Marsaglia's polar method. */
  normal(): number {
    for (;;) {
      const x = 2 * this.unit() - 1;
      const y = 2 * this.unit() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * ln(square)) / square);
    }
  }
}

/** Natural logarithm of a positive number by the series of artanh, the same in every engine. */
export function ln(value: number): number {
  let x = value;
  let halvings = 0;
  for (; x > 1.5; halvings++) x /= 2;
  for (; x < 0.75; halvings--) x *= 2;
  const ratio = (x - 1) / (x + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 25; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum + halvings * 0.6931471805599453;
}

function rotate(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}
