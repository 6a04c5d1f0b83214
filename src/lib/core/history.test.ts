import { describe, expect, it } from 'vitest';
import { record, redo, startHistory, undo } from './history';

describe('history', () => {
  it('goes back and forward over what was recorded', () => {
    const three = record(record(startHistory(1), 2), 3);
    expect(undo(three).present).toBe(2);
    expect(undo(undo(undo(three))).present).toBe(1);
    expect(redo(undo(three))).toEqual(three);
  });

  it('forgets what was undone once something new is recorded', () => {
    const changed = record(undo(record(startHistory('a'), 'b')), 'c');
    expect(redo(changed).present).toBe('c');
    expect(undo(changed).present).toBe('a');
  });

  it('keeps a hundred steps', () => {
    let history = startHistory(0);
    for (let i = 1; i <= 150; i++) history = record(history, i);
    expect(history.past.length).toBe(100);
    expect(history.past[0]).toBe(50);
  });
});
