import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { home } from '../../src/lib/i18n/messages/home';
import { shell } from '../../src/lib/i18n/messages/shell';
import { ui } from '../../src/lib/i18n/messages/ui';
import type { Language } from '../../src/lib/i18n/formats';
import { speaker, type Say } from '../e2e/words';
import type { Chrome } from './chrome';
import type { Host } from './host';
import { PATIENCE, readScreen, untilSaved, type Screen } from './shown';
import { hashOf, readStored, type Stored, type StoredProject } from './stored';
import { watchPage } from './watch';

const CLOSING_MS = 5_000;

/** What was on the disk and on the screen when the screen said that it was saved. */
export interface Mark {
  readonly stored: Stored;
  /** Null on the home page. */
  readonly screen: Screen | null;
}

/** A project file that the run wrote. */
export interface Written {
  readonly name: string;
  readonly content: Uint8Array;
  readonly password: string | null;
  readonly project: StoredProject;
  readonly screen: Screen;
  readonly months: number;
}

/** A state of a project that a step leads to. */
interface Past {
  readonly project: StoredProject;
  readonly months: number;
}

interface Steps {
  undos: Past[];
  redos: Past[];
}

/** One run: a person, the browser, the open project, and what was last marked saved. */
export class Session {
  readonly chrome: Chrome;
  readonly host: Host;
  readonly language: Language;
  readonly say: Say;
  readonly trace: string[] = [];
  /** Uncaught errors of the page, and requests to other origins. */
  readonly wrong: string[] = [];
  page!: Page;
  /** The open project; null on the home page. */
  projectId: string | null = null;
  /** How many monthly files each project has. */
  readonly months = new Map<string, number>();
  readonly written: Written[] = [];
  /** States to which undo and redo go, by project; they outlive every fault. */
  readonly #steps = new Map<string, Steps>();
  readonly #began = Date.now();
  /** The project of the last mark. */
  #opened: string | null = null;
  last: Mark = { stored: { projects: [], orphans: [] }, screen: null };

  constructor(chrome: Chrome, host: Host, language: Language) {
    this.chrome = chrome;
    this.host = host;
    this.language = language;
    this.say = speaker(language);
  }

  /** One line of the trace, with the time since the run began. */
  note(text: string): void {
    const seconds = ((Date.now() - this.#began) / 1000).toFixed(1);
    this.trace.push(`${seconds.padStart(6)} s  ${text}`);
  }

  get address(): string {
    return this.projectId === null
      ? this.host.url
      : `${this.host.url}#/project/${this.projectId}/segments`;
  }

  /** A new tab, with nothing in it yet. */
  async tab(): Promise<Page> {
    const page = await this.chrome.context.newPage();
    await page.addInitScript(watchPage, this.language);
    page.setDefaultTimeout(PATIENCE);
    // Leaving work that is not saved is asked about: the person of a fault does not care.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    page.on('pageerror', (error) => this.wrong.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (/^(https?|wss?):/.test(url) && !url.startsWith(this.host.url))
        this.wrong.push(`request: ${url}`);
    });
    return page;
  }

  /** An empty disk, apart from the files of the app itself. */
  async begin(): Promise<void> {
    this.page = await this.tab();
    await this.page.goto(`${this.host.url}icons/tamis.svg`);
    await this.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name ?? '');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(new Error('not deleted'));
          request.onblocked = () => reject(new Error('still open'));
        });
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name).catch(() => undefined);
    });
    await this.open();
  }

  /**
   * Closes the tab once what the host serves is in place: a browser that exchanges versions between
   * two pages, and is asked for a page in the same moment, now and then never answers.
   */
  async end(): Promise<void> {
    const settled = this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration) return;
      await registration.update().catch(() => undefined);
      while (registration.installing || registration.waiting) {
        registration.waiting?.postMessage({ type: 'activate' });
        await new Promise((next) => setTimeout(next, 50));
      }
    });
    await Promise.race([settled.catch(() => undefined), wait(CLOSING_MS)]);
    await this.page.close().catch(() => undefined);
  }

  /** Opens the app where the person left it. */
  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.untilOpen();
    // The tab that was open before, if any, is gone: this one may change the project.
    await expect(this.page.getByText(this.say(shell.otherTab))).toBeHidden({ timeout: PATIENCE });
  }

  async untilOpen(page: Page = this.page): Promise<void> {
    if (this.projectId === null)
      await expect(page.getByRole('heading', { name: this.say(home.drop) })).toBeVisible({
        timeout: PATIENCE,
      });
    else await readScreen(page, this.language);
  }

  /** Closes the tab without asking and opens another one. */
  async anotherTab(): Promise<void> {
    // An empty page closes at once; one that is being reloaded may take its time.
    await this.page.goto('about:blank', { timeout: CLOSING_MS }).catch(() => undefined);
    await Promise.race([this.page.close().catch(() => undefined), wait(CLOSING_MS)]);
    this.page = await this.tab();
  }

  /** By the name in the bar. */
  async rename(name: string): Promise<void> {
    const { page } = this;
    const title = await page.title();
    const was = title.replace(/ · Tamis$/, '');
    await page.getByRole('banner').getByRole('button', { name: was, exact: true }).click();
    await page.getByRole('textbox', { name: this.say(ui.projectName) }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(`${name} · Tamis`);
  }

  /** The project that was open when its tab went: one that was being made is not there yet. */
  leaveHalfOpen(): void {
    if (this.project(this.last.stored) === undefined)
      this.projectId = this.last.screen === null ? null : this.#opened;
  }

  /** The steps of the open project. */
  get steps(): Steps {
    const id = this.projectId ?? '';
    const steps = this.#steps.get(id) ?? { undos: [], redos: [] };
    this.#steps.set(id, steps);
    return steps;
  }

  /** The open project as it was stored, with how many files it had. */
  past(stored: Stored): Past {
    const project = this.project(stored);
    if (!project) throw new Error('the project is not stored');
    return { project, months: this.months.get(project.id) ?? 1 };
  }

  /** A step more from `before`: what was undone cannot be redone any more. */
  stepFrom(before: Stored): void {
    this.steps.undos.push(this.past(before));
    this.steps.redos = [];
  }

  project(stored: Stored, id: string | null = this.projectId): StoredProject | undefined {
    return stored.projects.find((one) => one.id === id);
  }

  /** Takes what is there as saved: the screen says so. */
  async mark(): Promise<void> {
    if (this.projectId !== null) await untilSaved(this.page);
    const stored = await readStored(this.page);
    const screen = this.projectId === null ? null : await readScreen(this.page, this.language);
    expect(screen?.alerts ?? [], 'nothing is said to be wrong').toEqual([]);
    this.#opened = this.projectId;
    this.last = { stored, screen };
    this.note(`  saved ${hashOf(stored)}, shown ${hashOf(screen)}`);
  }

  /** What is on the disk now; waits a moment for what nobody names to be swept. */
  async found(): Promise<Stored> {
    const until = Date.now() + 10_000;
    for (;;) {
      const stored = await readStored(this.page);
      if (stored.orphans.length === 0 || Date.now() > until) return stored;
      await wait(100);
    }
  }

  /** The screen must become what it was when it was marked saved. @throws with both */
  async sameScreen(page: Page = this.page): Promise<void> {
    const { screen } = this.last;
    if (screen === null) return;
    await expect
      .poll(() => readScreen(page, this.language), {
        message: 'the screen shows what it showed when it was marked saved',
        timeout: PATIENCE,
      })
      .toEqual(screen);
  }
}
