/** A run of characters that the other value has too, or has not. */
export interface Piece {
  readonly text: string;
  readonly same: boolean;
}

/** Longer values are compared up to here; what follows counts as different. */
const LONGEST = 80;

/**
 * Which characters of two values differ: those outside their longest common subsequence
 * (Wagner & Fischer 1974), whatever the case and the accents.
 */
export function differences(a: string, b: string): readonly [readonly Piece[], readonly Piece[]] {
  const [left, right] = [[...a], [...b]];
  const [from, to] = [left.map(folded).slice(0, LONGEST), right.map(folded).slice(0, LONGEST)];
  const lengths = from
    .toReversed()
    .reduce<readonly (readonly number[])[]>(
      (rows, char) => [rowAbove(char, to, rows[0] ?? []), ...rows],
      [Array.from({ length: to.length + 1 }, () => 0)],
    );
  const common: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < from.length && j < to.length;) {
    if (from[i] === to[j]) {
      common[0].add(i++);
      common[1].add(j++);
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [pieces(left, common[0]), pieces(right, common[1])];
}

/** Lengths of common subsequences that begin with this character or later, by place in `to`. */
function rowAbove(char: string, to: readonly string[], below: readonly number[]): number[] {
  const row = Array.from({ length: to.length + 1 }, () => 0);
  for (let j = to.length - 1; j >= 0; j--)
    row[j] = to[j] === char ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  return row;
}

function folded(char: string): string {
  return char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function pieces(chars: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const found: Piece[] = [];
  chars.forEach((char, i) => {
    const last = found.at(-1);
    const same = common.has(i);
    if (last?.same === same) found[found.length - 1] = { text: last.text + char, same };
    else found.push({ text: char, same });
  });
  return found;
}
