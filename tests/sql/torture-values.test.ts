import { describe, expect, it } from 'vitest';
import { combinations, named, nameOf } from '../torture/combine';
import { engineOfFile, holdToExpected } from '../torture/hold';
import { torture } from '../torture/run';

const engine = engineOfFile();

holdToExpected(
  'values written badly, one way at a time',
  engine,
  'ids',
  'numbers',
  'dates',
  'flags',
  'empties',
  'cells',
  'container',
  'shape',
);

describe('several ways at once', () => {
  it.each([
    ['exact', ['empties: NULL', 'cells: control characters']],
    ['exact', ['delimiter: none, columns at fixed places', 'dates: JavaScript']],
    ['exact', ['delimiter: none, columns at fixed places', 'top: a title']],
    ['exact', ['delimiter: none, columns at fixed places', 'top: a sentence with commas']],
    ['exact', ['delimiter: none, columns at fixed places', 'numbers: decimal comma']],
    ['exact', ['delimiter: none, columns at fixed places', 'dates: English months']],
    ['said rejected: too-few-columns', ['delimiter: tilde', 'columns: last empty cells left out']],
    ['said rejected: not-a-date', ['dates: no days among them', 'header: one missing']],
  ])('%s: %j', async (expected, names) => {
    const { outcome, because } = await torture(names.map(named), engine());
    expect(`${outcome} ${because}`.trim()).toBe(expected);
  });

  const some = [...combinations(2, 6, 1), ...combinations(3, 4, 2)];
  it.each(some.map((pollutions) => ({ name: nameOf(pollutions), pollutions })))(
    '$name',
    async ({ pollutions }) => {
      expect(['exact', 'said']).toContain((await torture(pollutions, engine())).outcome);
    },
  );
});
