import type { Locator, Page } from '@playwright/test';
import { customers as words } from '../../src/lib/i18n/messages/customers';
import { shell } from '../../src/lib/i18n/messages/shell';
import { step } from './home';
import { expect } from './person';
import type { Say } from './words';

/** The list, which holds only the rows in sight. */
export const listOf = (page: Page, say: Say): Locator =>
  page.getByRole('grid', { name: say(words.list), exact: true });

export const rowsOf = (page: Page, say: Say): Locator =>
  listOf(page, say).getByRole('rowgroup').getByRole('row');

/** How many customers the list has, in sight or not. */
export async function expectCount(page: Page, say: Say, count: number): Promise<void> {
  await expect(listOf(page, say)).toHaveAttribute('aria-rowcount', String(count + 1));
}

export async function openCustomers(page: Page, say: Say): Promise<void> {
  await step(page, say, say(shell.customers));
  await expect(listOf(page, say)).toBeVisible();
}
