export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where a floating panel goes: under its anchor, above when there is more room
 * there, aligned to `start` or `end`, and always inside the viewport.
 */
export function place(
  anchor: Box,
  panel: Size,
  viewport: Size,
  align: 'start' | 'end' | 'center',
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - panel.height;
  const roomBelow = viewport.height - below;
  const top = panel.height + EDGE <= roomBelow || roomBelow >= anchor.top ? below : above;
  const wanted = {
    start: anchor.left,
    end: anchor.left + anchor.width - panel.width,
    center: anchor.left + (anchor.width - panel.width) / 2,
  }[align];
  return {
    left: Math.max(EDGE, Math.min(wanted, viewport.width - panel.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, viewport.height - panel.height - EDGE)),
  };
}
