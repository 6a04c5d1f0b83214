import { expect, type Locator } from '@playwright/test';
import { common } from '../../src/lib/i18n/messages/common';
import { importing } from '../../src/lib/i18n/messages/import';
import type { Effect } from './effects';
import type { Session } from './session';
import { PATIENCE } from './shown';
import type { Stored } from './stored';

/** `refused`: it said that it could not be done, and the page is as before. */
export type Outcome = 'done' | 'refused';

/** An action about to be done: all that it will use is decided. */
export interface Prepared {
  /** What a person would tell of it. */
  readonly told: string;
  /** How long it takes on a quiet machine, in milliseconds. */
  readonly usual: number;
  readonly act: () => Promise<Outcome>;
  readonly effect: Effect;
  /** Whether all it changes is the name. */
  readonly renames?: true;
  /** Once it is stored. */
  readonly done?: (before: Stored, after: Stored) => void;
}

export type Prepare = (s: Session, draw: number) => Prepared;

/** The open project. @throws when there is none */
export function open(s: Session): string {
  if (s.projectId === null) throw new Error('no project is open');
  return s.projectId;
}

/** Waits for `there` or for a failure that is said; leaves the failure. */
export async function unlessRefused(s: Session, there: Locator): Promise<Outcome> {
  const { page, say } = s;
  const alert = page.getByRole('alert');
  const button = (name: string) => alert.getByRole('button', { name });
  const dialog = page.getByRole('dialog').filter({ has: alert });
  const leave = button(say(importing.otherFiles))
    .or(button(say(importing.backToProject)))
    .or(button(say(common.cancel)))
    .or(dialog.getByRole('button', { name: say(common.close) }).last());
  await expect(there.or(leave).first()).toBeVisible({ timeout: PATIENCE });
  if (await there.isVisible()) return 'done';
  s.note(`  said: ${(await alert.last().innerText()).replaceAll('\n', ' ')}`);
  await leave.first().click();
  return 'refused';
}

/** The new project is the open one. */
export function adoptNew(s: Session, before: Stored, after: Stored, months: number): void {
  const fresh = after.projects.find(({ id }) => !before.projects.some((one) => one.id === id));
  if (!fresh) throw new Error('no new project');
  s.projectId = fresh.id;
  s.months.set(fresh.id, months);
}

/** Choices by name: an absent list is an empty one. */
export function sorted(json: string): string {
  const choices = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return JSON.stringify(
    choices
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
