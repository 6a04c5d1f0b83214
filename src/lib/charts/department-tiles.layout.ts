/** A department on the map: its share of a group, and how it compares. */
export interface MapTile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  readonly overseas: boolean;
  /** What the tile says, in words. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Strength of the colour: 0 to 1, below zero for the other colour, null for no value. */
  readonly strength: number | null;
  /** Written in the square where it has room. */
  readonly value: string;
}

const COLUMNS = 12;
const GAP = 3;
/** Room between the map and the line of what is overseas, in tiles. */
const APART = 0.4;
const LARGEST = 54;

export interface TilePlace {
  readonly tile: MapTile;
  readonly x: number;
  readonly y: number;
}

/** Squares as large as the width allows, up to a limit. */
export function tileLayout(
  tiles: readonly MapTile[],
  width: number,
): { readonly side: number; readonly height: number; readonly places: readonly TilePlace[] } {
  const pitch = Math.min(LARGEST, Math.max(20, Math.floor(width / COLUMNS)));
  const places = tiles.map((tile) => ({
    tile,
    x: tile.column * pitch + 1,
    y: (tile.row + (tile.overseas ? APART : 0)) * pitch + 1,
  }));
  const side = pitch - GAP;
  const height = places.reduce((most, { y }) => Math.max(most, y + side + 1), 0);
  return { side, height, places };
}

/** The next tile in the direction of an arrow, the nearest in its line first; null for another key or none. */
export function nextTile(
  key: string,
  at: number,
  tiles: readonly Pick<MapTile, 'column' | 'row'>[],
): number | null {
  const from = tiles[at];
  const way = WAYS[key];
  if (!from || !way) return null;
  const ahead = tiles.flatMap(({ column, row }, index) => {
    const [along, aside] = way(column - from.column, row - from.row);
    return along > 0 ? [{ index, cost: along + 3 * Math.abs(aside) }] : [];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.index ?? null;
}

/** How far a step leads along the arrow and beside it. */
const WAYS: Readonly<Record<string, (x: number, y: number) => readonly [number, number]>> = {
  ArrowRight: (x, y) => [x, y],
  ArrowLeft: (x, y) => [-x, y],
  ArrowDown: (x, y) => [y, x],
  ArrowUp: (x, y) => [-y, x],
};
