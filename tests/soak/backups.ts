import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { backup as backupWords } from '../../src/lib/i18n/messages/backup';
import { common } from '../../src/lib/i18n/messages/common';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { drop } from '../e2e/files';
import { untilSegmented } from '../e2e/segments-page';
import { added, difference, unless } from './effects';
import { adoptNew, open, sorted, unlessRefused, type Prepare } from './prepared';
import type { Session } from './session';
import { PATIENCE, untilQuiet } from './shown';

/** The menu of commands finds what is not on the page. */
async function command(s: Session, name: string): Promise<void> {
  await s.page.keyboard.press('Control+k');
  await s.page
    .getByRole('combobox', { name: s.say(ui.commandHint) })
    .or(s.page.getByRole('combobox').last())
    .fill(name);
  await s.page.getByRole('option', { name }).first().click();
}

export const backup: Prepare = (s, draw) => {
  const id = open(s);
  const password = draw % 3 === 0 ? 'le train de 8 h 12' : null;
  return {
    told: password ? 'backup with a password' : 'backup',
    usual: 1500,
    async act() {
      const { page, say } = s;
      await command(s, say(shell.backup));
      if (password === null)
        await page.getByRole('switch', { name: say(backupWords.protect) }).click();
      else {
        await page.getByLabel(say(backupWords.password), { exact: true }).fill(password);
        await page.getByLabel(say(backupWords.again), { exact: true }).fill(password);
      }
      await page.getByRole('button', { name: say(backupWords.write) }).click();
      const written = page.getByRole('heading', { name: say(backupWords.writtenTitle) });
      if ((await unlessRefused(s, written)) === 'refused') return 'refused';
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say(backupWords.save) }).click();
      const saved = await download;
      const content = await readFile(await saved.path());
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const project = s.project(s.last.stored);
      if (!project || !s.last.screen) throw new Error('nothing to write');
      s.written.push({
        name: saved.suggestedFilename(),
        content,
        password,
        project,
        screen: s.last.screen,
        months: s.months.get(id) ?? 1,
      });
      return 'done';
    },
    effect: difference,
  };
};

export const restore: Prepare = (s, draw) => {
  const file = s.written.at(-1);
  if (!file) return backup(s, draw);
  return {
    told: `restore ${file.name}`,
    usual: 1500,
    async act() {
      const { page, say } = s;
      const left = s.projectId;
      const url = page.url();
      await drop(page, [{ name: file.name, content: file.content }]);
      if (file.password !== null) {
        await page.getByLabel(say(backupWords.password), { exact: true }).fill(file.password);
        await page.getByRole('button', { name: say(backupWords.unlock), exact: true }).click();
      }
      const opened = page
        .waitForURL((now) => now.href !== url, { timeout: PATIENCE })
        .then(() => 'done' as const);
      opened.catch(() => undefined);
      const failed = page.getByRole('heading', { name: say(backupWords.failedTitle), exact: true });
      const outcome = await Promise.race([
        opened,
        failed.waitFor({ timeout: PATIENCE }).then(() => 'refused' as const),
      ]);
      if (outcome === 'refused') {
        s.note(
          `  said: ${(await page.getByRole('alert').first().innerText()).replaceAll('\n', ' ')}`,
        );
        await page
          .getByRole('dialog')
          .getByRole('button', { name: say(common.close) })
          .last()
          .click();
        s.projectId = left;
        return outcome;
      }
      s.projectId = /project\/([^/]+)/.exec(page.url())?.[1] ?? null;
      await untilSegmented(page, s.language);
      await untilQuiet(page);
      return outcome;
    },
    effect: added(
      (project) =>
        unless(project.dataset === file.project.dataset, 'another dataset') ??
        unless(project.files.join() === file.project.files.join(), 'other original files') ??
        unless(
          sorted(project.choices) === sorted(file.project.choices),
          `other choices: ${project.choices} instead of ${file.project.choices}`,
        ),
    ),
    done: (before, after) => adoptNew(s, before, after, file.months),
  };
};
