import type { Page } from '@playwright/test';
import { segments as words } from '../../src/lib/i18n/messages/segments';
import type { Language } from '../../src/lib/i18n/formats';
import { expect } from '../e2e/person';
import { readSegments, untilSegmented, type Shown } from '../e2e/segments-page';
import { speaker } from '../e2e/words';
import './watch';

/** What the page of the segments says of a project. */
export interface Screen {
  readonly name: string;
  readonly scheme: string;
  readonly method: string;
  readonly cuts: readonly string[];
  readonly segments: readonly Shown[];
  readonly answer: string;
  /** What it says went wrong. */
  readonly alerts: readonly string[];
}

export const PATIENCE = 60_000;
const QUIET_MS = 150;

export const cutsOf = (page: Page) => page.getByRole('main').getByRole('slider');

const savedOn = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^(Saved (at|on)|Enregistré (à|le)) / });

const failedOn = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^(Could not save|Échec de l’enregistrement)/ });

/** Resolves when the page says that everything is saved. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(savedOn(page)).toBeVisible({ timeout: PATIENCE });
}

/** Waits for the page to say that everything is saved, or that it could not be. */
export async function untilSavedOrFailed(page: Page): Promise<'saved' | 'failed'> {
  await expect(savedOn(page).or(failedOn(page))).toBeVisible({ timeout: PATIENCE });
  return (await failedOn(page).isVisible()) ? 'failed' : 'saved';
}

export const saveFailed = (page: Page): Promise<boolean> => failedOn(page).isVisible();

/** Resolves when the engine owes no answer and nothing moves on the page. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction((ms) => (window.soak?.quiet() ?? 0) > ms, QUIET_MS, {
    timeout: PATIENCE,
    polling: 40,
  });
}

/** The page of the segments once its figures have followed everything. */
export async function readScreen(page: Page, language: Language): Promise<Screen> {
  await untilSegmented(page, language);
  await expect(cutsOf(page).first()).toBeVisible({ timeout: PATIENCE });
  await untilQuiet(page);
  const say = speaker(language);
  return {
    name: (await page.title()).replace(/ · Tamis$/, ''),
    scheme: await page.getByLabel(say(words.scheme), { exact: true }).inputValue(),
    method: await page.getByLabel(say(words.bins), { exact: true }).inputValue(),
    cuts: await cutsOf(page).evaluateAll((cuts) =>
      cuts.map((cut) => cut.getAttribute('aria-valuenow') ?? ''),
    ),
    segments: await readSegments(page, language),
    answer: (await page.getByRole('main').locator('p.sentence').textContent()) ?? '',
    alerts: await page.getByRole('main').getByRole('alert').allInnerTexts(),
  };
}
