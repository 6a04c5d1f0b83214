import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import Papa from 'papaparse';
import { feature } from '../../src/lib/core/features/catalogue';
import { backup as backupWords } from '../../src/lib/i18n/messages/backup';
import { exporting } from '../../src/lib/i18n/messages/export';
import { importing } from '../../src/lib/i18n/messages/import';
import { common } from '../../src/lib/i18n/messages/common';
import { refresh } from '../../src/lib/i18n/messages/refresh';
import { segments as segmentWords } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { tagWords } from '../../src/lib/i18n/messages/tags';
import { ui } from '../../src/lib/i18n/messages/ui';
import { putTag } from '../e2e/audience';
import { openCustomers } from '../e2e/customers-page';
import { drop } from '../e2e/files';
import { goHome, step as openStep } from '../e2e/home';
import { untilSegmented } from '../e2e/segments-page';
import { centsOf, customersOf, monthFile, sha256 } from './base';
import { added, changed, nothing, partsThatDiffer, unless, type Effect } from './effects';
import type { ActionName } from './plan';
import type { Session } from './session';
import { cutsOf, PATIENCE, untilQuiet } from './shown';
import type { Stored, StoredProject } from './stored';

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

type Prepare = (s: Session, draw: number) => Prepared;

const SCHEMES = ['partition_125', 'rf_grid', 'putler_grid', 'r_rfm_vignette'];

/** The open project. @throws when there is none */
function open(s: Session): string {
  if (s.projectId === null) throw new Error('no project is open');
  return s.projectId;
}

/** Waits for `there` or for a failure that is said; leaves the failure. */
async function unlessRefused(s: Session, there: Locator): Promise<Outcome> {
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

/** The menu of commands finds what is not on the page. */
async function command(s: Session, name: string): Promise<void> {
  await s.page.keyboard.press('Control+k');
  await s.page
    .getByRole('combobox', { name: s.say(ui.commandHint) })
    .or(s.page.getByRole('combobox').last())
    .fill(name);
  await s.page.getByRole('option', { name }).first().click();
}

const importFile: Prepare = (s, draw) => {
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

/** The new project is the open one. */
function adoptNew(s: Session, before: Stored, after: Stored, months: number): void {
  const fresh = after.projects.find(({ id }) => !before.projects.some((one) => one.id === id));
  if (!fresh) throw new Error('no new project');
  s.projectId = fresh.id;
  s.months.set(fresh.id, months);
}

const refreshFile: Prepare = (s) => {
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

const rename: Prepare = (s, draw) => {
  const id = open(s);
  const name = `Été ${draw} <b>"1' --`;
  return {
    told: `rename to ${name}`,
    usual: 900,
    renames: true,
    async act() {
      await s.rename(name);
      return 'done';
    },
    effect: changed(id, ['name'], (after) => unless(after.name === name, `named ${after.name}`)),
    done: (before) => s.stepFrom(before),
  };
};

interface Choices {
  readonly segmentation: { readonly scheme: string; readonly recencyBins: { method: string } };
  readonly tags?: readonly { name: string; marks: readonly unknown[] }[];
}
const choicesOf = (json: string) => JSON.parse(json) as Choices;

const scheme: Prepare = (s, draw) => {
  const id = open(s);
  const { scheme: now } = choicesOf(s.project(s.last.stored)?.choices ?? '{}').segmentation;
  const others = SCHEMES.filter((one) => one !== now);
  const wanted = others[draw % others.length] ?? 'rf_grid';
  return {
    told: `scheme ${wanted}`,
    usual: 900,
    async act() {
      await s.page.getByLabel(s.say(segmentWords.scheme), { exact: true }).selectOption(wanted);
      return 'done';
    },
    effect: changed(id, ['choices'], (after) =>
      unless(choicesOf(after.choices).segmentation.scheme === wanted, 'another scheme'),
    ),
    done: (before) => s.stepFrom(before),
  };
};

const cut: Prepare = (s, draw) => {
  const id = open(s);
  return {
    told: `cut number ${draw} moved`,
    usual: 900,
    async act() {
      const cuts = cutsOf(s.page);
      await expect(cuts.first()).toBeVisible({ timeout: PATIENCE });
      const one = cuts.nth(draw % (await cuts.count()));
      const was = await one.getAttribute('aria-valuenow');
      const now = () => one.getAttribute('aria-valuenow');
      await one.focus();
      for (const key of ['ArrowRight', 'ArrowLeft'])
        if ((await now()) === was) await s.page.keyboard.press(key);
      return (await now()) === was ? 'refused' : 'done';
    },
    effect: changed(id, ['choices'], (after, before) =>
      unless(
        !sameCuts(after.choices, before.choices) && /"method":"fixed"/.test(after.choices),
        'no cut is moved',
      ),
    ),
    done: (before) => s.stepFrom(before),
  };
};

const sameCuts = (a: string, b: string) =>
  JSON.stringify(choicesOf(a).segmentation) === JSON.stringify(choicesOf(b).segmentation);

/** Undo and redo, of data too; another scheme where there is nothing to go back to. */
const back =
  (which: 'undo' | 'redo'): Prepare =>
  (s, draw) => {
    const id = open(s);
    const { undos, redos } = s.steps;
    const [from, to] = which === 'undo' ? [undos, redos] : [redos, undos];
    const target = from.at(-1);
    if (target === undefined) return scheme(s, draw);
    return {
      told: which,
      usual: 900,
      async act() {
        await s.page.getByRole('main').focus();
        await s.page.keyboard.press(which === 'undo' ? 'Control+z' : 'Control+Shift+z');
        return 'done';
      },
      effect: changed(
        id,
        ['name', 'choices', 'data', 'customers', 'dataset', 'files', 'former'],
        (after, before) => {
          const plain = (one: StoredProject) => ({ ...one, choices: sorted(one.choices) });
          const differ = partsThatDiffer(plain(after), plain(target.project), ['former']);
          const left = after.dataset === before.dataset || after.former.includes(before.dataset);
          return (
            unless(differ.length === 0, `${differ.join(', ')} not back to what it was`) ??
            unless(left, 'the data that was left is not kept')
          );
        },
      ),
      done: (before) => {
        from.pop();
        to.push(s.past(before));
        s.months.set(id, target.months);
      },
    };
  };

/** Choices by name: an absent list is an empty one. */
function sorted(json: string): string {
  const choices = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return JSON.stringify(
    choices
      .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const tag: Prepare = (s, draw) => {
  const id = open(s);
  const name = `VIP ${draw}`;
  const customers = customersOf(s.months.get(id) ?? 1);
  return {
    told: `tag ${name}`,
    usual: 2000,
    async act() {
      await openCustomers(s.page, s.say);
      await putTag(s.page, s.say, name, 'note');
      await openStep(s.page, s.say, s.say(shell.segments));
      await untilSegmented(s.page, s.language);
      return 'done';
    },
    effect: changed(id, ['choices'], (after) => {
      const put = choicesOf(after.choices).tags?.find((one) => one.name === name);
      return unless(put?.marks.length === customers, `${put?.marks.length ?? 0} tagged`);
    }),
    done: (before) => s.stepFrom(before),
  };
};

const exportList: Prepare = (s) => {
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
    effect: nothing,
  };
};

const backup: Prepare = (s, draw) => {
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
    effect: nothing,
  };
};

const restore: Prepare = (s, draw) => {
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
      const failed = page.getByRole('heading', { name: say(backupWords.failedTitle) });
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

export const prepare: Readonly<Record<ActionName, Prepare>> = {
  import: importFile,
  refresh: refreshFile,
  rename,
  scheme,
  cut,
  undo: back('undo'),
  redo: back('redo'),
  tag,
  export: exportList,
  backup,
  restore,
};
