import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { CleaningStep } from '$lib/core/cleaning/step';
import type { SourceReport } from '$lib/core/dataset';
import type { ProjectRecord } from '$lib/core/project';
import type { Repair } from '$lib/core/repairs';
import type { SourceRecipe } from '$lib/core/source';
import { setLanguage } from '$lib/i18n/language.svelte';
import { RecipeDraft } from '$lib/state/recipe-draft.svelte';
import { CSV, projectOf } from '../../../../../tests/helpers/records';
import Cleaning from './Cleaning.svelte';
import SourceCard from './SourceCard.svelte';

const identifier = { kind: 'identifier', dropPointZero: false } as const;
const source: SourceRecipe = {
  id: 's1',
  fileName: 'a.xlsx › Sales',
  kind: 'orders',
  dialect: { ...CSV, repairs: ['total-lines'] },
  columns: [
    { label: 'Customer', role: 'customer_id', format: identifier },
    { label: 'Product', role: 'product', format: identifier },
  ],
};

beforeEach(() => setLanguage('en'));

const REPAIRS: readonly Repair[] = [
  {
    kind: 'total-lines',
    count: 2,
    lines: [7, 12],
    columns: [],
    before: [
      ['C1', '<img src=x>', '10'],
      ['Total', '', '99'],
    ],
    after: [['C1', '<img src=x>', '10']],
    accepted: true,
  },
  {
    kind: 'transposed',
    count: 3,
    lines: [],
    columns: [],
    before: [['Client', 'C1', 'C2']],
    after: [['Client'], ['C1'], ['C2']],
    accepted: false,
  },
];

it('gives each repair with what was seen, before and after, and a switch; and the notes of a sheet', async () => {
  const whole = projectOf(source);
  const [before] = whole.dataset.sources;
  if (!before) throw new Error('no report');
  const sheet: SourceReport = {
    ...before,
    repairs: REPAIRS,
    notes: [
      { code: 'formulas', params: { cells: 1204 } },
      { code: 'left-out', params: { name: '<b>x</b>.zip', reason: 'archive-nested' } },
    ],
    origin: { kind: 'workbook', name: 'a.xlsx', tables: 1, written: true },
  };
  const draft = new RecipeDraft({ ...whole, dataset: { ...whole.dataset, sources: [sheet] } });
  const screen = await render(SourceCard, {
    source,
    draft,
    report: sheet,
    onapart: () => undefined,
  });
  expect(screen.container.querySelector('img, b')).toBeNull();
  await expect
    .element(page.getByText(/^1,204 formulas: their saved results are read/))
    .toBeVisible();
  await expect
    .element(
      page.getByText('“<b>x</b>.zip” is not read. “<b>x</b>.zip” is an archive inside another.'),
    )
    .toBeVisible();
  await expect
    .element(page.getByRole('combobox', { name: /^Delimiter of/ }))
    .not.toBeInTheDocument();
  await expect.element(page.getByText(/2 total lines taken away \(lines 7 and 12\)/)).toBeVisible();
  await page.getByText('See before and after').first().click();
  await expect
    .element(page.getByRole('region', { name: 'Totals and subtotals: before' }))
    .toHaveTextContent(/Total\s*99/);

  const totals = page.getByRole('switch', { name: 'Totals and subtotals' });
  const swap = page.getByRole('switch', { name: /^Table on its side/ });
  await expect.element(totals).toBeChecked();
  await expect.element(swap).not.toBeChecked();
  await totals.click();
  await swap.click();
  expect(draft.count).toBe(2);
  expect(draft.change.dialects).toEqual(new Map([['s1', { repairs: ['transposed'] }]]));
  await totals.click();
  await swap.click();
  expect([draft.count, draft.change.dialects.size]).toEqual([0, 0]);
});

it('gathers switches of cleaning; what is always done has none', async () => {
  const step = (kind: 'outer-blanks' | 'code-variants', column: number): CleaningStep => ({
    id: `s1-c${column}-${kind}`,
    kind,
    sourceId: 's1',
    column,
    enabled: true,
  });
  const cleaning = [step('outer-blanks', 0), step('code-variants', 1)];
  const examples = [1, 2, 3, 4, 5].map((n) => ({
    before: `<i>${n}a</i>`,
    after: `${n}A`,
    cells: n,
  }));
  const whole = projectOf(source);
  const project: ProjectRecord = {
    ...whole,
    recipe: { ...whole.recipe, sources: [{ ...source, cleaning }] },
    dataset: {
      ...whole.dataset,
      cleaning: cleaning.map(({ id }) => ({
        stepId: id,
        cells: 15,
        values: 5,
        examples,
        exact: true,
        conflicts: 2,
      })),
    },
  };
  const draft = new RecipeDraft(project);
  const screen = await render(Cleaning, { record: project, draft });
  expect(screen.container.querySelector('i')).toBeNull();
  await expect.element(page.getByText('Always done')).toBeVisible();
  await expect.element(page.getByText('2 steps, 2 in use')).toBeVisible();
  await expect.element(page.getByText('<i>5a</i>').first()).toBeVisible();
  await expect.element(page.getByText(/^2 codes would bring together/).first()).toBeVisible();
  expect(page.getByRole('switch').elements()).toHaveLength(1);
  await page.getByRole('switch').click();
  expect([draft.count, draft.settled.recipe.sources[0]?.cleaning?.[1]?.enabled]).toEqual([
    1,
    false,
  ]);
  await expect.element(page.getByText('2 steps, 1 in use')).toBeVisible();
  await page.getByRole('switch').click();
  expect(draft.count).toBe(0);
});
