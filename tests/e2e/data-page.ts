import type { Page } from '@playwright/test';
import { shell } from '../../src/lib/i18n/messages/shell';
import { data } from '../../src/lib/i18n/messages/data';
import { step } from './home';
import { expect } from './person';
import type { Say } from './words';

/** Opens the Data page; resolves when its answer is there. */
export async function openData(page: Page, say: Say): Promise<void> {
  await step(page, say, say(shell.data));
  await expect(page.getByRole('heading', { name: say(data.question) })).toBeVisible();
}
