/** Next index of a roving list for an arrow, Home or End; null for any other key. */
export function nextInList(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Next place of a roving grid: arrows, Home and End along the row, with Ctrl to the corners. */
export function nextInGrid(
  key: string,
  ctrl: boolean,
  at: GridPlace,
  rows: number,
  columns: number,
): GridPlace | null {
  switch (key) {
    case 'ArrowRight':
      return { ...at, column: Math.min(columns - 1, at.column + 1) };
    case 'ArrowLeft':
      return { ...at, column: Math.max(0, at.column - 1) };
    case 'ArrowDown':
      return { ...at, row: Math.min(rows - 1, at.row + 1) };
    case 'ArrowUp':
      return { ...at, row: Math.max(0, at.row - 1) };
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : at.row, column: columns - 1 };
    default:
      return null;
  }
}

/** Enter and Space act as a click does. */
export function isActivation(key: string): boolean {
  return key === 'Enter' || key === ' ';
}

/** Moves the focus to another mark of the same drawing. */
export function focusMark(from: Event, index: number): void {
  const drawing =
    from.currentTarget instanceof SVGElement ? from.currentTarget.ownerSVGElement : null;
  drawing?.querySelectorAll<SVGGElement>('[data-mark]')[index]?.focus();
}
