import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toasts } from './toasts.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows a message for a while, longer when it can be undone', () => {
  const toasts = new Toasts();
  toasts.show('Enregistré');
  toasts.show('Supprimé', { undo: () => undefined });
  vi.advanceTimersByTime(6_000);
  expect(toasts.list.map(({ text }) => text)).toEqual(['Supprimé']);
  vi.advanceTimersByTime(6_000);
  expect(toasts.list).toEqual([]);
});

it('undoes once', () => {
  const toasts = new Toasts();
  const undo = vi.fn();
  const id = toasts.show('Supprimé', { undo });
  toasts.undo(id);
  toasts.undo(id);
  expect(undo).toHaveBeenCalledOnce();
  expect(toasts.list).toEqual([]);
});

it('waits while it is held, and keeps three at most', () => {
  const toasts = new Toasts();
  for (const text of ['a', 'b', 'c', 'd']) toasts.show(text);
  expect(toasts.list).toHaveLength(3);
  toasts.hold();
  vi.advanceTimersByTime(60_000);
  expect(toasts.list).toHaveLength(3);
  toasts.release();
  vi.advanceTimersByTime(6_000);
  expect(toasts.list).toEqual([]);
});
