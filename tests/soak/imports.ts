import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { feature } from '../../src/lib/core/features/catalogue';
import { exporting } from '../../src/lib/i18n/messages/export';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { segments as segmentWords } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import { drop } from '../e2e/files';
import { goHome, step as openStep } from '../e2e/home';
import { untilSegmented } from '../e2e/segments-page';
import { centsOf, customersOf, monthFile, sha256 } from './base';
import { added, changed, difference, unless } from './effects';
import { adoptNew, open, unlessRefused, type Prepare } from './prepared';

export const importFile: Prepare = (s, draw) => {
  const file = monthFile(1, `sales-2024-01-${draw % 7}.csv`);
  return {
    told: `import ${file.name}`,
    usual: 2000,
    async act() {
      if (s.projectId !== null) await goHome(s.page, s.say);
      const left = s.projectId;
      s.projectId = null;
      await drop(s.page, [file]);
      const heading = s.page.getByRole('heading', { name: s.say(segmentWords.question) });
      const outcome = await unlessRefused(s, heading);
      if (outcome === 'refused') {
        s.projectId = left;
        if (left !== null) await s.page.goto(s.address);
        return outcome;
      }
      await untilSegmented(s.page, s.language);
      s.projectId = /project\/([^/]+)/.exec(s.page.url())?.[1] ?? null;
      return outcome;
    },
    effect: added(
      (project) =>
        unless(project.customers === customersOf(1), `${project.customers} customers`) ??
        unless(
          project.files.join() === `${file.name} ${sha256(file.content)}`,
          `kept ${project.files.join()}`,
        ) ??
        unless(project.dataset !== 'missing', 'no dataset'),
    ),
    done: (before, after) => adoptNew(s, before, after, 1),
  };
};

export const refreshFile: Prepare = (s) => {
  const id = open(s);
  const months = (s.months.get(id) ?? 1) + 1;
  const file = monthFile(months, `sales-2024-0${months}.csv`);
  return {
    told: `refresh with ${file.name}`,
    usual: 3000,
    async act() {
      const { page, say } = s;
      await drop(page, [file]);
      const name = s.project(s.last.stored)?.name ?? '';
      await page
        .getByRole('dialog', { name: say(refresh.offer) })
        .getByRole('button', { name: say(refresh.forProject, name) })
        .click();
      const confirm = page.getByRole('button', { name: say(refresh.confirm) });
      if ((await unlessRefused(s, confirm)) === 'refused') return 'refused';
      await confirm.click();
      const steps = page.getByRole('navigation', { name: say(ui.steps) });
      const there = steps.locator('[aria-current="page"]', { hasText: say(shell.data) });
      if ((await unlessRefused(s, there)) === 'refused') return 'refused';
      await openStep(page, say, say(shell.segments));
      await untilSegmented(page, s.language);
      return 'done';
    },
    effect: changed(
      id,
      ['data', 'customers', 'dataset', 'files', 'former'],
      (after, before) =>
        unless(after.customers === customersOf(months), `${after.customers} customers`) ??
        unless(
          after.files.includes(`${file.name} ${sha256(file.content)}`) &&
            before.files.every((kept) => after.files.includes(kept)),
          `kept ${after.files.join()}`,
        ) ??
        unless(after.former[0] === before.dataset, 'the former dataset is not kept') ??
        unless(after.dataset !== 'missing', 'no dataset'),
    ),
    done: (before) => {
      s.stepFrom(before);
      s.months.set(id, months);
    },
  };
};

export const exportList: Prepare = (s) => {
  const id = open(s);
  const months = s.months.get(id) ?? 1;
  return {
    told: 'export everybody',
    usual: 1200,
    async act() {
      const { page, say } = s;
      await page.getByRole('button', { name: say(exporting.action), exact: true }).click();
      const got = page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.csv'));
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(exporting.download) })
        .click();
      const csv = await readFile(await (await got).path(), 'utf8');
      const [header = [], ...rows] = Papa.parse<string[]>(csv.slice(1), {
        skipEmptyLines: true,
      }).data;
      expect(rows).toHaveLength(customersOf(months));
      for (const row of rows) expect(row).toHaveLength(header.length);
      const at = header.indexOf(feature('monetary_sum').label[s.language]);
      const euros = rows.map((row) => Number((row[at] ?? '').replace(',', '.')));
      expect(Math.round(100 * euros.reduce((sum, one) => sum + one, 0))).toBe(centsOf(months));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      return 'done';
    },
    effect: difference,
  };
};
