import type { Locator, Page } from '@playwright/test';
import { home } from '../../src/lib/i18n/messages/home';
import { ui } from '../../src/lib/i18n/messages/ui';
import { expect } from './person';
import type { Say } from './words';

/** Presses Tab until `target` has the focus; a page that needs more is not for the keyboard. */
export async function tabTo(page: Page, target: Locator, most = 30): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached with ${most} presses of Tab`);
}

/** Leaves the open project by the logo. */
export async function goHome(page: Page, say: Say): Promise<void> {
  await page
    .getByRole('link', { name: say(ui.home) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: say(home.drop) })).toBeVisible();
}

/** The projects of the home page. */
export const cardsOf = (page: Page): Locator => page.getByRole('article');

export const cardOf = (page: Page, name: string): Locator =>
  cardsOf(page).filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Chooses an entry of the menu of a project's card. */
export async function act(
  page: Page,
  say: Say,
  name: string,
  entry: 'open' | 'rename' | 'duplicate' | 'backup' | 'delete',
): Promise<void> {
  await page.getByRole('button', { name: say(home.actions, name) }).click();
  await page.getByRole('menuitem', { name: say(home[entry]) }).click();
}

/** Clicks one of a row of options, as `FR` or `Clients`. */
export async function pickOption(
  page: Page,
  group: string | RegExp,
  option: string,
): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group, exact: typeof group === 'string' })
    .getByText(option, { exact: true })
    .click();
}

/** Opens a project step of the rail. */
export async function step(page: Page, say: Say, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: say(ui.steps) })
    .getByRole('link', { name })
    .click();
}
