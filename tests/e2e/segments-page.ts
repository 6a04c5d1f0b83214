import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../src/lib/i18n/formats';
import { charts } from '../../src/lib/i18n/messages/charts';
import { segmentPage } from '../../src/lib/i18n/messages/segment-page';
import { segmentNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { expect } from './person';
import { figure, speaker } from './words';

/** A line of the segment table, as it is written. */
export interface Shown {
  readonly id: string;
  readonly customers: number;
  readonly revenue: number;
}

export const tableOf = (page: Page, language: Language): Locator =>
  page.getByRole('table', { name: speaker(language)(words.tableTitle), exact: true });

export const heatmapOf = (page: Page, language: Language): Locator =>
  page.getByRole('grid', { name: speaker(language)(words.heatmapTitle) });

/** The rectangles of the treemap, by what they say. */
export const treemapOf = (page: Page): Locator =>
  page.getByRole('group', { name: /^\d+ segments$/ }).getByRole('button');

/** The sentence that answers the page's question. */
export const answerOf = (page: Page): Locator =>
  page.getByRole('main').getByRole('paragraph').first();

/** The segments of the table; empty while there is none. */
export async function readSegments(page: Page, language: Language): Promise<Shown[]> {
  const lines = await tableOf(page, language)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
    );
  const say = speaker(language);
  const names = Object.entries(segmentNames)
    .map(([id, name]) => [id, say(name)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  return lines.flatMap(([name = '', customers = '', , revenue = '']) => {
    const known = names.find(([, words]) => name.startsWith(words));
    return known
      ? [
          {
            id: known[0],
            customers: figure(customers, language),
            revenue: figure(revenue, language),
          },
        ]
      : [];
  });
}

export const sumOf = (lines: readonly Shown[], of: 'customers' | 'revenue'): number =>
  lines.reduce((sum, line) => sum + line[of], 0);

/** Customers in the cells of the heatmap, row by row from the most recent, read from its table twin. */
async function readTwin(page: Page, language: Language): Promise<number[][]> {
  const say = speaker(language);
  const view = page.getByRole('group', { name: say(charts.view, say(words.heatmapTitle)) });
  await view.getByRole('button', { name: say(charts.viewTable) }).click();
  const twin = page.getByRole('table', { name: say(words.heatmapTitle), exact: true });
  await expect(twin).toBeVisible();
  const rows = await twin
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
  await view.getByRole('button', { name: say(charts.viewChart) }).click();
  return rows.map((row) => row.map((cell) => figure(cell, language)));
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Customers of the whole heatmap. */
export const readHeatmap = async (page: Page, language: Language): Promise<number> =>
  total((await readTwin(page, language)).flat());

/** Customers by row of the heatmap, the most recent first. */
export const readHeatmapRows = async (page: Page, language: Language): Promise<number[]> =>
  (await readTwin(page, language)).map(total);

/** Resolves when the heatmap and the table of the page are there. */
export async function untilSegmented(page: Page, language: Language): Promise<void> {
  await expect(tableOf(page, language).locator('tbody tr').first()).toBeVisible({
    timeout: 120_000,
  });
  await expect(heatmapOf(page, language)).toBeVisible();
}

/** Customers that the page says are outside the segments; 0 when it says nothing of it. */
export async function readLeftOut(page: Page, language: Language): Promise<number> {
  const [, tail = ''] = speaker(language)(words.leftOut, 2).split('2 ');
  const said = await page.getByText(tail).allInnerTexts();
  return said.length === 0 ? 0 : figure((said[0] ?? '').split(tail)[0] ?? '', language);
}

/** From the table to the page of a segment, and from there to its customers. */
export async function openSegmentCustomers(
  page: Page,
  language: Language,
  name: string,
  customers: number,
): Promise<void> {
  await tableOf(page, language).getByRole('button', { name }).first().click();
  await page
    .getByRole('link', { name: speaker(language)(segmentPage.seeCustomers, customers) })
    .click();
}
