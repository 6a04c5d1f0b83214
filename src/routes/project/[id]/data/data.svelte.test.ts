import '$lib/ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { DatasetSession, Row } from '$lib/contracts/engine';
import type { OrderReport, RejectCount } from '$lib/core/dataset';
import { DEFAULT_BUILD_OPTIONS, type BuildOptions } from '$lib/core/recipe';
import { ok } from '$lib/core/result';
import type { SourceRecipe } from '$lib/core/source';
import { setLanguage } from '$lib/i18n/language.svelte';
import { RecipeDraft } from '$lib/state/recipe-draft.svelte';
import { RejectList } from '$lib/state/reject-list.svelte';
import { CSV, projectOf, summaryOf } from '../../../../../tests/helpers/records';
import PendingChanges from './PendingChanges.svelte';
import Rejects from './Rejects.svelte';
import SourceCard from './SourceCard.svelte';
import SpecialLines from './SpecialLines.svelte';

const source: SourceRecipe = {
  id: 's1',
  fileName: '<b>ventes</b>.csv',
  kind: 'orders',
  dialect: { ...CSV, encoding: 'windows-1252', delimiter: ';' },
  columns: [
    {
      label: '<img src=x onerror=alert(1)>',
      role: 'customer_id',
      format: { kind: 'identifier', dropPointZero: false },
    },
    {
      label: '__proto__',
      role: 'ordered_on',
      format: { kind: 'date', order: 'dmy', patterns: ['%d/%m/%Y'], hasTime: false },
    },
    { label: '', role: 'amount', format: { kind: 'number', decimal: ',', thousands: '.' } },
  ],
};

const report: OrderReport = {
  lines: 100,
  amount: 1000,
  returns: { lines: 8, amount: -120.5, orders: 3 },
  anonymous: { lines: 10, amount: 150 },
  zeroPrices: { lines: 0 },
  exactDuplicates: { lines: 2, amount: 30 },
  onlyReturnsCustomers: 1,
};

const counts: readonly RejectCount[] = [
  { sourceId: 's1', column: '', reason: 'not-a-number', count: 2 },
  { sourceId: 's1', column: null, reason: 'too-few-columns', count: 1 },
];

const record = () =>
  projectOf(source, {
    guesses: [
      {
        sourceId: 's1',
        target: 'encoding',
        certainty: 'likely',
        evidence: { code: 'utf8-invalid', params: { errors: 12 } },
        decidedBy: 'guess',
      },
      {
        sourceId: 's1',
        target: 'role',
        column: 0,
        certainty: 'sure',
        evidence: { code: 'values-only' },
        decidedBy: 'guess',
      },
    ],
    dataset: summaryOf({
      sources: [{ sourceId: 's1', rows: 100, bytes: 4200, rejectedLines: 1 }],
      orderReport: report,
      rejectCounts: counts,
    }),
  });

beforeEach(() => setLanguage('en'));

it('lists every guess with its reason, hostile labels as text, and gathers changes', async () => {
  const draft = new RecipeDraft(record());
  const screen = await render(SourceCard, {
    source,
    draft,
    report: record().dataset.sources[0],
    onapart: () => undefined,
  });
  expect(screen.container.querySelector('img, b')).toBeNull();
  await expect.element(page.getByText('<b>ventes</b>.csv', { exact: true })).toBeVisible();
  await expect.element(page.getByText('12 places do not read as UTF-8.')).toBeVisible();
  await expect.element(page.getByText('column 3', { exact: true })).toBeVisible();

  await page.getByRole('combobox', { name: 'Role of “column 3”' }).selectOptions('unit_price');
  await page.getByRole('combobox', { name: 'How “__proto__” is read' }).selectOptions('1');
  await page.getByRole('combobox', { name: /^Headings of/ }).selectOptions('no');
  expect(draft.count).toBe(3);
  expect(draft.change.mapping).toEqual([
    { target: 'role', sourceId: 's1', column: 2, role: 'unit_price' },
    {
      target: 'format',
      sourceId: 's1',
      column: 1,
      format: { kind: 'date', order: 'mdy', patterns: ['%m/%d/%Y'], hasTime: false },
    },
  ]);
  expect(draft.change.dialects).toEqual(new Map([['s1', { header: false }]]));
  await expect.element(page.getByText('chosen by you').first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Role of “column 3”' }).selectOptions('amount');
  await page.getByRole('combobox', { name: /^Headings of/ }).selectOptions('yes');
  expect(draft.count).toBe(1);
});

it('shows what waits to be applied, and applies or forgets it', async () => {
  const onapply = vi.fn();
  const draft = new RecipeDraft(record());
  await render(PendingChanges, { draft, onapply });
  await expect
    .element(page.getByRole('button', { name: 'Read again with these changes' }))
    .not.toBeInTheDocument();
  draft.edit({ target: 'kind', sourceId: 's1', kind: 'ignored' });
  draft.read('s1', { header: false });
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('2 changes to apply: the files will be read again.');
  await page.getByRole('button', { name: 'Read again with these changes' }).click();
  expect(onapply).toHaveBeenCalledOnce();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  expect(draft.count).toBe(0);
});

it('gives special lines with count, amount, what is done, and a switch moved by the keyboard', async () => {
  setLanguage('fr');
  const changes: Partial<BuildOptions>[] = [];
  const screen = await render(SpecialLines, {
    report,
    options: DEFAULT_BUILD_OPTIONS,
    currency: 'EUR',
    onchange: (o: Partial<BuildOptions>) => changes.push(o),
  });
  const returns = page.getByRole('switch', { name: 'Déduire les retours' });
  await expect.element(returns).toBeChecked();
  expect(screen.container.textContent).toMatch(
    /8 lignes \(3 commandes\), −120,50\s€\. Déduits de la valeur du client\./,
  );
  expect(screen.container.textContent).toMatch(/1 client\. Gardé dans la base/);
  returns.element().focus();
  await userEvent.keyboard(' ');
  expect(changes).toEqual([{ returns: 'leave-out' }]);
  await expect.element(page.getByRole('switch', { name: /prix nul/ })).not.toBeInTheDocument();
});

it('lists rejects, those of one cause on request', async () => {
  const rows: readonly Row[] = [
    ['s1', 0, 2, '', 'abc', 'not-a-number'],
    ['s1', 0, 7, null, '<b>a;b</b>', 'too-few-columns'],
    ['s1', 0, 9, '', '=1+1', 'not-a-number'],
  ];
  const asked: string[] = [];
  const session: DatasetSession = {
    run: (statement) =>
      Promise.resolve(
        ok({ columns: [], rows: statement.includes('count(*)') ? [[rows.length]] : rows }),
      ),
    derive: (_, create) => {
      asked.push(create);
      return Promise.resolve(ok(undefined));
    },
    close: () => Promise.resolve(),
  };
  const list = new RejectList(session);
  await render(Rejects, { list, record: record(), notify: () => undefined });
  await expect
    .element(page.getByRole('row', { name: /7 whole line <b>a;b<\/b> line too short/ }))
    .toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /2 column 3 abc unreadable number/ }))
    .toBeVisible();
  await page.getByRole('button', { name: /whole line/ }).click();
  await vi.waitFor(() => expect(list.filter).toEqual(counts[1]));
  expect(asked.at(-1)).toContain('column_label IS NULL');
});
