import { expect, it } from 'vitest';
import { place } from './place';

const viewport = { width: 360, height: 700 };
const panel = { width: 200, height: 120 };

it('opens under its anchor', () => {
  const anchor = { left: 20, top: 100, width: 80, height: 36 };
  expect(place(anchor, panel, viewport, 'start')).toEqual({ left: 20, top: 142 });
});

it('opens above where there is no room below', () => {
  const anchor = { left: 20, top: 650, width: 80, height: 36 };
  expect(place(anchor, panel, viewport, 'start').top).toBe(650 - 6 - 120);
});

it('stays inside the viewport whatever the side', () => {
  const right = { left: 320, top: 10, width: 30, height: 30 };
  expect(place(right, panel, viewport, 'start').left).toBe(360 - 200 - 8);
  expect(place({ ...right, left: 4 }, panel, viewport, 'end').left).toBe(8);
  expect(place(right, { width: 200, height: 900 }, viewport, 'center').top).toBe(8);
});
