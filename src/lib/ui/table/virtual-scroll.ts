/**
 * Scrolling over more rows than an element can be tall. Browsers stop at some ten to
 * thirty million pixels, so a taller list has a shorter canvas: a drag of the scroll bar
 * is proportional, while a wheel or a finger still moves pixel for pixel.
 */
export const MAX_CANVAS = 8_000_000;

export interface Extent {
  /** Height of all rows. */
  readonly full: number;
  /** Height of the element that stands for them. */
  readonly canvas: number;
  /** Height of the window on them. */
  readonly view: number;
}

export function extentOf(rows: number, rowHeight: number, view: number): Extent {
  const full = rows * rowHeight;
  return { full, canvas: Math.min(full, MAX_CANVAS), view };
}

/** Top of the window among all rows, for a position of the scroll bar. */
export function topAt(scroll: number, { full, canvas, view }: Extent): number {
  if (canvas <= view) return 0;
  return clampTop((scroll / (canvas - view)) * (full - view), { full, canvas, view });
}

/** Position of the scroll bar that shows `top`. */
export function scrollFor(top: number, { full, canvas, view }: Extent): number {
  return full <= view ? 0 : (top / (full - view)) * (canvas - view);
}

export function clampTop(top: number, { full, view }: Extent): number {
  return Math.max(0, Math.min(top, full - view));
}

/** The new top after the scroll bar went from one position to another. */
export function topAfter(top: number, from: number, to: number, extent: Extent): number {
  const end = extent.canvas - extent.view;
  const small = Math.abs(to - from) < extent.view;
  if (extent.full === extent.canvas || !small || to <= 0 || to >= end) return topAt(to, extent);
  return clampTop(top + to - from, extent);
}

/** Rows from `first` to before `last` that the window shows, with `extra` rows around it. */
export function rowsIn(
  top: number,
  view: number,
  rowHeight: number,
  rows: number,
  extra: number,
): { first: number; last: number } {
  return {
    first: Math.max(0, Math.floor(top / rowHeight) - extra),
    last: Math.min(rows, Math.ceil((top + view) / rowHeight) + extra),
  };
}

/** The least movement that brings a row whole into the window. */
export function topShowing(row: number, top: number, view: number, rowHeight: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + view ? start + rowHeight - view : top;
}
