import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RulesDef } from '../core/segmentation/rules/definition';
import { RuleList } from './rule-list.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const def = (...ids: string[]): RulesDef => ({
  kind: 'rules',
  rules: ids.map((id) => ({ id, name: { fr: id, en: id }, rule: null })),
  rest: null,
});

function made(first: RulesDef) {
  let saved = first;
  const saves: RulesDef[] = [];
  const list = new RuleList(
    () => saved,
    (changed) => {
      saves.push(changed);
      saved = changed;
    },
  );
  const undo = (to: RulesDef) => (saved = to);
  return { list, saves, undo };
}

it('shows what is typed at once and keeps it once, after a pause', () => {
  const { list, saves } = made(def('a'));
  list.write(def('a', 'b'), true);
  list.write(def('a', 'c'), true);
  expect(list.def).toEqual(def('a', 'c'));
  expect(saves).toEqual([]);
  vi.runAllTimers();
  expect(saves).toEqual([def('a', 'c')]);
});

it('keeps what is not typed at once, and what was typed when it is left', () => {
  const { list, saves } = made(def('a'));
  list.write(def('b'));
  expect(saves).toEqual([def('b')]);
  list.write(def('c'), true);
  list.keep();
  vi.runAllTimers();
  expect(saves).toEqual([def('b'), def('c')]);
});

it('gives up what was typed over something that is undone', () => {
  const { list, saves, undo } = made(def('a'));
  list.write(def('b'), true);
  undo(def('z'));
  expect(list.def).toEqual(def('z'));
  vi.runAllTimers();
  expect(saves).toEqual([]);
});

it('shows the chosen rule, else the first', () => {
  const { list } = made(def('a', 'b'));
  expect(list.selected).toBe('a');
  list.select('b');
  expect(list.selected).toBe('b');
  list.write(def('a'));
  expect(list.selected).toBe('a');
  list.write(def());
  expect(list.selected).toBeNull();
});
