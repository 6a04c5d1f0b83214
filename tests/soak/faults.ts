import { expect, type CDPSession, type Page } from '@playwright/test';
import { schemeNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { shell } from '../../src/lib/i18n/messages/shell';
import { updates } from '../../src/lib/i18n/messages/updates';
import { difference } from './effects';
import type { FaultName } from './plan';
import type { Session } from './session';
import { PATIENCE, untilSaved } from './shown';

/** Something going wrong around the person. */
export interface Disturbance {
  /** Brings it about; `busy` while an action is under way. */
  readonly strike: (busy: boolean) => Promise<void>;
  /** Back to normal: the app is open where the person was. */
  readonly after: () => Promise<void>;
  /** Whether an action may say meanwhile that it cannot be done. */
  readonly mayRefuse: boolean;
}

type Make = (s: Session, draw: number) => Disturbance;

const INTERRUPTING: readonly FaultName[] = ['reload', 'browser killed', 'tab crashed'];

/** Whether the page is gone with whatever it was doing. */
export const interrupts = (name: FaultName): boolean => INTERRUPTING.includes(name);

/** A reload by the person; in the middle of an action, the action is over with the tab. */
const reload: Make = (s) => {
  let again = false;
  return {
    async strike(busy) {
      await s.page.reload({ waitUntil: 'commit' });
      if (busy) await s.anotherTab();
      again = busy;
    },
    async after() {
      if (again) await s.open();
      else await s.untilOpen();
    },
    mayRefuse: false,
  };
};

const browserKilled: Make = (s) => ({
  strike: () => s.chrome.kill(),
  async after() {
    await s.chrome.start();
    s.page = await s.tab();
    await s.open();
  },
  mayRefuse: false,
});

const tabCrashed: Make = (s) => ({
  async strike() {
    const session = await s.chrome.context.newCDPSession(s.page);
    const crashed = s.page.waitForEvent('crash', { timeout: PATIENCE });
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    // Waits of the action end with the tab.
    await s.anotherTab();
  },
  after: () => s.open(),
  mayRefuse: false,
});

const workerKilled: Make = (s) => ({
  async strike() {
    const killed = await s.page.evaluate(() => window.soak?.killWorkers() ?? 0);
    s.note(`  workers ended: ${killed}`);
  },
  after: () => s.untilOpen(),
  mayRefuse: false,
});

/** The browser asks for space anew once nobody has had the database open for two seconds. */
const SPACE_ASKED_MS = 2600;

/** No byte more may be written, until `after`. */
const quotaCut: Make = (s) => {
  let session: CDPSession | undefined;
  const { origin } = s.host;
  return {
    async strike() {
      session = await s.chrome.context.newCDPSession(s.page);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await s.page.goto('about:blank');
      await s.page.waitForTimeout(SPACE_ASKED_MS);
      await s.open();
    },
    async after() {
      await session?.send('Storage.overrideQuotaForOrigin', { origin });
      await session?.detach();
    },
    mayRefuse: true,
  };
};

/** Nobody answers; with nothing under way the app is opened again without a network. */
const networkOff: Make = (s) => ({
  async strike(busy) {
    s.host.stop();
    if (!busy) {
      await s.page.reload({ waitUntil: 'commit' });
      await s.untilOpen();
      await s.sameScreen();
    }
  },
  after: () => s.host.start(),
  mayRefuse: false,
});

const newVersion: Make = (s, draw) => ({
  async strike() {
    await s.host.deploy();
    await s.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      void registration.update().catch(() => undefined);
    });
  },
  async after() {
    await expect(s.page.getByText(s.say(updates.ready))).toBeVisible({ timeout: PATIENCE });
    if (draw % 2 === 0) return;
    s.note('  the new version is put in place');
    const loaded = s.page.waitForEvent('load', { timeout: PATIENCE });
    await s.page.getByRole('button', { name: s.say(updates.install) }).click();
    await loaded;
    await s.untilOpen();
  },
  mayRefuse: false,
});

/** A second tab of the same project looks on; in the end the first is closed and the second goes on. */
const secondTab: Make = (s) => {
  let other: Page | undefined;
  let opened: string | null = null;
  return {
    async strike() {
      opened = s.projectId;
      other = await s.tab();
      await other.goto(s.address);
    },
    async after() {
      if (!other) return;
      // The action went to another project: each tab has one of its own.
      if (opened === null || s.projectId !== opened) {
        await other.close();
        return;
      }
      await s.sameScreen(other);
      await tryToChange(s, other);
      await s.page.close();
      s.page = other;
      await expect(other.getByText(s.say(shell.otherTab))).toBeHidden({ timeout: PATIENCE });
      await untilSaved(other);
    },
    mayRefuse: false,
  };
};

/** The tab that looks on says that it may not change anything, and changes nothing. */
async function tryToChange(s: Session, other: Page): Promise<void> {
  await expect(other.getByText(s.say(shell.otherTab))).toBeVisible({ timeout: PATIENCE });
  const before = await s.found();
  const scheme = other.getByLabel(s.say(words.scheme), { exact: true });
  const now = await scheme.inputValue();
  const another = Object.keys(schemeNames).find((one) => one !== now) ?? now;
  await scheme.selectOption(another);
  await expect(other.getByText(s.say(shell.readOnly))).toBeVisible({ timeout: PATIENCE });
  const wrong = difference(before, await s.found());
  if (wrong !== null) throw new Error(`a tab that looks on changed something: ${wrong}`);
}

const MAKE: Readonly<Record<FaultName, Make>> = {
  reload,
  'browser killed': browserKilled,
  'tab crashed': tabCrashed,
  'worker killed': workerKilled,
  'quota cut': quotaCut,
  'network off': networkOff,
  'new version': newVersion,
  'second tab': secondTab,
};

export const disturb = (name: FaultName, s: Session, draw: number): Disturbance =>
  MAKE[name](s, draw);
