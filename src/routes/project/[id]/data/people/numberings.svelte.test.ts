import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SourceNumbering } from '$lib/core/matching/numbering';
import type { NumberingReport } from '$lib/core/matching/numbering-report';
import { DEFAULT_MATCHING } from '$lib/core/matching/recipe';
import type { ProjectRecord } from '$lib/core/project';
import { setLanguage } from '$lib/i18n/language.svelte';
import { RecipeDraft } from '$lib/state/recipe-draft.svelte';
import Numberings from './Numberings.svelte';

const FOUND: readonly SourceNumbering[] = [
  { source: 's1', of: 's1', name: null, decidedBy: 'evidence' },
  { source: 's2', of: 's2', name: 'till', decidedBy: 'evidence' },
  { source: 's3', of: 's2', name: 'till', decidedBy: 'evidence' },
];
const APART: NumberingReport = {
  pairs: [
    {
      left: 's1',
      right: 's2',
      shared: 310,
      compared: 296,
      agreeing: 4,
      examples: [{ identifier: '12', left: '<b>Ann</b> Lee', right: 'Bob Ray' }],
    },
  ],
  placed: [
    { source: 's1', of: 's1', by: 'first' },
    { source: 's2', of: 's2', by: 'details' },
    {
      source: 's3',
      of: 's2',
      by: 'label',
      keys: {
        distinct: 90,
        found: [
          { of: 's1', keys: 88, size: 400 },
          { of: 's2', keys: 90, size: 320 },
        ],
      },
    },
  ],
};
const files = new Map([
  ['s1', 'shop.csv'],
  ['s2', 'till.csv'],
  ['s3', 'tickets.csv'],
]);

function draftOf(numberings: readonly SourceNumbering[]) {
  return new RecipeDraft({
    recipe: { sources: [], options: {}, matching: { ...DEFAULT_MATCHING, numberings } },
    guesses: [],
    dataset: { sources: [] },
  } as unknown as ProjectRecord);
}

beforeEach(() => setLanguage('en'));

describe('files that number their customers separately', () => {
  it('say by what it was found, names as text, and are put together by one switch', async () => {
    const draft = draftOf(FOUND);
    const { container } = await render(Numberings, { report: APART, draft, files });
    await expect
      .element(page.getByText('Numbers shared with “shop.csv”: 292 of 296 name someone else.'))
      .toBeVisible();
    expect(container.querySelector('dd b')).toBeNull();
    const apart = page.getByRole('switch', { name: /number their customers separately/ });
    await expect.element(apart).toBeChecked();
    await apart.click();
    expect(draft.matching.numberings).toContainEqual({
      source: 's2',
      of: 's1',
      name: 'till',
      decidedBy: 'person',
    });
    expect(draft.count).toBe(1);
    await apart.click();
    expect(draft.count).toBe(0);
    expect(draft.matching.numberings).toEqual(expect.arrayContaining([...FOUND]));
  });

  it('let the numbering of a file of purchases be chosen, and say what is uncertain', async () => {
    const draft = draftOf(FOUND);
    await render(Numberings, { report: APART, draft, files });
    await expect
      .element(page.getByText('88 of its 90 numbers are known to “shop.csv”.'))
      .toBeVisible();
    await expect.element(page.getByText(/the name of its column did/)).toBeVisible();
    await page.getByLabelText('Its numbering').selectOptions('That of “shop.csv”');
    expect(draft.numberingOf('s3')?.of).toBe('s1');
    expect(draft.count).toBe(1);
  });
});

describe('files that share one numbering', () => {
  const ONE: NumberingReport = {
    pairs: [{ left: 's1', right: 's2', shared: 10, compared: 10, agreeing: 9, examples: [] }],
    placed: [
      { source: 's1', of: 's1', by: 'first' },
      { source: 's2', of: 's1', by: 'details' },
      { source: 's3', of: 's1', by: 'first' },
    ],
  };

  it('show only those that tell of persons', async () => {
    const draft = draftOf([]);
    await render(Numberings, { report: ONE, draft, files });
    await expect
      .element(page.getByText('Numbers shared with “shop.csv”: 9 of 10 name the same person.'))
      .toBeVisible();
    expect(page.getByText('tickets.csv').elements()).toEqual([]);
    const apart = page.getByRole('switch');
    await expect.element(apart).not.toBeChecked();
    await apart.click();
    expect(draft.numberingOf('s2')?.of).toBe('s2');
    // with two numberings, the file of purchases is in question too
    await expect.element(page.getByText('tickets.csv')).toBeVisible();
  });

  it('are left to the files again, where a person had decided', async () => {
    const said = { source: 's2', of: 's1', name: null, decidedBy: 'person' } as const;
    const draft = draftOf([said]);
    const report: NumberingReport = {
      ...ONE,
      placed: ONE.placed.map((p) => (p.source === 's2' ? { ...p, by: 'person' } : p)),
    };
    await render(Numberings, { report, draft, files });
    await expect.element(page.getByText('This is your choice.')).toBeVisible();
    await page.getByRole('button', { name: 'Let the files decide' }).click();
    expect(draft.numberingOf('s2')).toBeUndefined();
    expect(draft.count).toBe(1);
  });
});
