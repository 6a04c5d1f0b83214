import { expect } from '@playwright/test';
import { segments as segmentWords } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { putTag } from '../e2e/audience';
import { openCustomers } from '../e2e/customers-page';
import { step as openStep } from '../e2e/home';
import { untilSegmented } from '../e2e/segments-page';
import { customersOf } from './base';
import { changed, partsThatDiffer, unless } from './effects';
import { open, sorted, type Prepare } from './prepared';
import { cutsOf, PATIENCE } from './shown';
import type { StoredProject } from './stored';

const SCHEMES = ['partition_125', 'rf_grid', 'putler_grid', 'r_rfm_vignette'];

export const rename: Prepare = (s, draw) => {
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

export const scheme: Prepare = (s, draw) => {
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

export const cut: Prepare = (s, draw) => {
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
export const back =
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

export const tag: Prepare = (s, draw) => {
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
