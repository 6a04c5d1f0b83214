import type { Draft, DraftLine } from '../draft';
import type { Pollution } from '../pollution';

const line = (cells: readonly string[] | string): DraftLine => ({ order: null, cells });
const atEvery = (
  draft: Draft,
  every: number,
  made: (at: number) => DraftLine,
): readonly DraftLine[] =>
  draft.lines.flatMap((one, at) => (at % every === every - 1 ? [one, made(at)] : [one]));

/** A line of as many cells as there are columns, some of them filled. */
function sums(draft: Draft, word: string, at = draft.lines.length): DraftLine {
  const total = draft.lines.slice(0, at).reduce((sum, { order }) => sum + (order?.cents ?? 0), 0);
  return line(
    draft.fields.map((field, i) =>
      i === 0 ? word : field === 'cents' ? (total / 100).toFixed(2) : '',
    ),
  );
}

const between = (
  name: string,
  lines: (draft: Draft) => readonly DraftLine[],
  more?: Partial<Pollution>,
): Pollution => ({
  name: `between: ${name}`,
  axes: ['between'],
  change: (draft) => ({ ...draft, lines: lines(draft) }),
  ...more,
});

export const BETWEEN: readonly Pollution[] = [
  between('blank lines', (draft) => atEvery(draft, 37, () => line(''))),
  between('lines of delimiters', (draft) =>
    atEvery(draft, 37, () => line(draft.labels.map(() => ''))),
  ),
  between('the header again', (draft) => atEvery(draft, 60, () => line(draft.labels))),
  between('subtotals', (draft) => atEvery(draft, 45, (at) => sums(draft, 'Subtotal', at))),
  between('subtotals of stores', (draft) =>
    atEvery(draft, 45, (at) => sums(draft, 'Total Paris', at)),
  ),
  between('titles of groups', (draft) =>
    atEvery(draft, 45, (at) => line(draft.labels.map((_, i) => (i === 0 ? `Store ${at}` : '')))),
  ),
  between('comments', (draft) => atEvery(draft, 70, () => line('# page break'))),
  between('lines of dashes', (draft) => atEvery(draft, 70, () => line('----------------'))),
  between(
    'a second table of the same columns',
    (draft) => [
      ...draft.lines.slice(0, 200),
      line(''),
      line('Second store'),
      line(draft.labels),
      ...draft.lines.slice(200),
    ],
    { axes: ['between', 'top'] },
  ),
];

const below = (
  name: string,
  lines: (draft: Draft) => readonly (readonly string[] | string)[],
  more?: Partial<Pollution>,
): Pollution => ({
  name: `bottom: ${name}`,
  axes: ['bottom'],
  change: (draft) => ({ ...draft, lines: [...draft.lines, ...lines(draft).map(line)] }),
  ...more,
});

export const BOTTOMS: readonly Pollution[] = [
  below('a total', (draft) => [sums(draft, 'Total').cells]),
  below('a grand total after a blank line', (draft) => ['', sums(draft, 'TOTAL GÉNÉRAL').cells]),
  below('a total without a word', (draft) => [sums(draft, '').cells]),
  below('a total of few cells', (draft) => [`Total${draft.writing.delimiter}400`]),
  below('a note', () => ['', 'Source: till of the shop']),
  below('notes with delimiters', () => [
    '',
    'Notes: taxes included, returns negative, see the manual',
  ]),
  below('count of rows', () => ['', '(400 rows)']),
  below('count as the command line writes it', () => ['400 rows in set (0.02 sec)']),
  below('signature', () => ['', '-- ', 'Anne', 'Tel. 01 02 03 04 05']),
  below('page number', () => ['Page 1/1']),
  below('end mark', () => ['*** END OF FILE ***']),
  below('lines of delimiters', (draft) =>
    Array.from({ length: 30 }, () => draft.labels.map(() => '')),
  ),
  below('another table', (draft) => {
    const { delimiter } = draft.writing;
    return ['', `Store${delimiter}Target`, `Paris 1${delimiter}1000`, `Lyon${delimiter}2000`];
  }),
];
