import '$lib/ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DatasetSession, Row } from '$lib/contracts/engine';
import { defaultMatching } from '$lib/core/matching/definition';
import { levelsOf, MATCH_FIELD_NAMES } from '$lib/core/matching/fields';
import { usualM, type MatchModel } from '$lib/core/matching/model';
import type { ProjectRecord } from '$lib/core/project';
import { ok } from '$lib/core/result';
import { setLanguage } from '$lib/i18n/language.svelte';
import { PeopleReview } from '$lib/state/people-review.svelte';
import { RecipeDraft } from '$lib/state/recipe-draft.svelte';
import Merged from './Merged.svelte';
import Review from './Review.svelte';
import Threshold from './Threshold.svelte';

const model: MatchModel = {
  lambda: 0.01,
  fields: MATCH_FIELD_NAMES.map((field) => ({
    field,
    m: usualM(field),
    u: levelsOf(field).map((_, i, all) => (i === 0 ? 0.96 : 0.04 / (all.length - 1))),
  })),
};

/** A pair as the engine gives it: key, ids, rule, verdict, weight, probability, levels, rarities, fields. */
function row(key: number, left: string, right: string, lastNames: readonly [string, string]): Row {
  const fields: Row = [
    ['s1', 's2'],
    ['Lucie', '<b>Lucie</b>'],
    lastNames,
    [null, null],
    ['lucie@mail.example', null],
    [null, null],
    ['1990-01-20', '1990-02-20'],
    [null, null],
    [null, null],
    [null, null],
    [null, null],
    [null, null],
  ].flat();
  return [
    key,
    left,
    right,
    'probable',
    'doubtful',
    0.5,
    0.6,
    4,
    3,
    2,
    -1,
    -1,
    -1,
    -1,
    0,
    0,
    ...fields,
  ];
}

const ROWS: readonly Row[] = [
  row(1, 'C1', '900', ['Bernardin', 'Bernadin']),
  row(2, 'C2', '901', ['Dupont', 'Dupond']),
  row(3, 'C3', '902', ['Petit', 'Petitt']),
];

const session: DatasetSession = {
  run: (sql) => {
    if (sql.includes('match_conflict')) return Promise.resolve(ok({ columns: [], rows: [] }));
    const rows: readonly Row[] = sql.startsWith('SELECT count(*)') ? [[ROWS.length]] : ROWS;
    return Promise.resolve(ok({ columns: [], rows }));
  },
  derive: () => Promise.resolve(ok(undefined)),
  close: () => Promise.resolve(),
};

async function reviewOf() {
  const record = {
    recipe: { sources: [], options: {} },
    guesses: [],
    dataset: { sources: [] },
  } as unknown as ProjectRecord;
  const draft = new RecipeDraft(record);
  const review = new PeopleReview(session, draft);
  await review.read();
  return { draft, review };
}

const files = new Map([
  ['s1', 'shop.csv'],
  ['s2', 'till.csv'],
]);
const pairs = () => page.getByRole('group', { name: 'Pairs to check' });

beforeEach(() => setLanguage('en'));

describe('pairs to check', () => {
  it('are decided, undone and walked through by keyboard', async () => {
    const { draft, review } = await reviewOf();
    await render(Review, { review, model, files });
    (pairs().element() as HTMLElement).focus();
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    await userEvent.keyboard('s');
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    await userEvent.keyboard('d');
    expect(draft.matching.decisions).toEqual([
      { left: '900', right: 'C1', verdict: 'same' },
      { left: '901', right: 'C2', verdict: 'different' },
    ]);
    expect(draft.count).toBe(2);
    await userEvent.keyboard('u');
    await expect.element(page.getByText('2 of 3')).toBeVisible();
    expect(draft.matching.decisions).toHaveLength(1);
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByText('1 of 3')).toBeVisible();
    await userEvent.keyboard('u');
    expect(draft.count).toBe(0);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    await expect.element(page.getByText('3 of 3')).toBeVisible();
  });

  it('leave letters with a modifier to the browser', async () => {
    const { draft, review } = await reviewOf();
    await render(Review, { review, model, files });
    (pairs().element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(draft.count).toBe(0);
  });

  it('show both records as text, mark the characters that differ, and say why', async () => {
    const { review } = await reviewOf();
    const { container } = await render(Review, { review, model, files });
    expect(container.querySelector('td b')).toBeNull();
    const marked = [...container.querySelectorAll('table mark')].map((m) => m.textContent);
    expect(marked).toEqual(['r', '1', '2']);
    await expect.element(page.getByText('shop.csv')).toBeVisible();
    await expect.element(page.getByText('last name but for a slip')).toBeVisible();
    await expect.element(page.getByText('20/01/1990')).toBeVisible();
    const why = container.querySelector('ul[aria-label="Why the doubt"]');
    expect(why?.textContent).toContain('birth date but for one digit');
  });

  it('are answered with buttons too, which show the answer', async () => {
    const { review } = await reviewOf();
    await render(Review, { review, model, files });
    await page.getByRole('button', { name: /^Two people/ }).click();
    await page.getByRole('button', { name: 'Previous pair' }).click();
    await expect
      .element(page.getByRole('button', { name: /^Two people/ }))
      .toHaveAttribute('aria-pressed', 'true');
  });
});

it('joined records are separated one by one, and the separation is taken back', async () => {
  const { draft, review } = await reviewOf();
  await render(Merged, { review, files });
  await page.getByRole('button', { name: 'Separate “C1” and “900”' }).click();
  expect(draft.matching.decisions).toEqual([{ left: '900', right: 'C1', verdict: 'different' }]);
  await expect.element(page.getByText('to be separated')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(draft.count).toBe(0);
});

it('the threshold says at once what it would join, and keeps the doubtful below it', async () => {
  const curve = [
    { threshold: 0.2, weight: -2, merged: 40, precision: 0.8, recall: 1 },
    { threshold: 0.97, weight: 5, merged: 12, precision: 0.998, recall: 0.7 },
    { threshold: 0.999, weight: 10, merged: 4, precision: 1, recall: 0.3 },
  ];
  const onchange = vi.fn();
  const screen = await render(Threshold, { def: defaultMatching(), curve, onchange });
  const slider = page.getByRole('slider');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '97%');
  await expect.element(page.getByText(/^12 pairs/)).toBeVisible();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(onchange).toHaveBeenLastCalledWith({ ...defaultMatching(), threshold: 0.2, review: 0.2 });
  await screen.rerender({ def: { ...defaultMatching(), threshold: 0.2, review: 0.2 } });
  await expect.element(page.getByText(/^40 pairs/)).toBeVisible();
  await expect.element(page.getByText(/80%/).first()).toBeVisible();
});
