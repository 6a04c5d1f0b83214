import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../tooling/chromium.mjs';

const STARTING_MS = 60_000;

/** A Chromium of our own with a profile on the disk, so that it can be killed and come back with it. */
export class Chrome {
  readonly #profile: string;
  #process: ChildProcess | undefined;
  #browser: Browser | undefined;

  constructor(profile: string) {
    this.#profile = profile;
  }

  /** The only context, the one of the profile. @throws while it is not started */
  get context(): BrowserContext {
    const context = this.#browser?.contexts()[0];
    if (!context) throw new Error('the browser is not started');
    return context;
  }

  async start(): Promise<void> {
    const port = join(this.#profile, 'DevToolsActivePort');
    rmSync(port, { force: true });
    const flags = [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${this.#profile}`,
      '--window-size=1280,900',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      // The engine's code is compiled once and not again for speed: the bases are small.
      '--js-flags=--liftoff-only',
      '--disable-dev-shm-usage',
      '--hide-crash-restore-bubble',
      '--no-default-browser-check',
      'about:blank',
    ];
    // A group of its own: all processes of the browser die together, as when a machine loses power.
    this.#process = spawn(findChromium() ?? chromium.executablePath(), flags, {
      detached: true,
      stdio: 'ignore',
    });
    const until = Date.now() + STARTING_MS;
    while (!existsSync(port) || readFileSync(port, 'utf8').split('\n').length < 2) {
      if (Date.now() > until) throw new Error('the browser does not start');
      await wait(20);
    }
    const [number] = readFileSync(port, 'utf8').split('\n');
    this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  }

  /** SIGKILL: nothing is written any more, nobody is told. */
  async kill(): Promise<void> {
    const { pid } = this.#process ?? {};
    if (pid === undefined) return;
    const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
    if (this.#process?.exitCode === null && this.#process.signalCode === null) await gone;
    this.#process = undefined;
    this.#browser = undefined;
    // What tells a living browser from a dead one would keep the next one from starting.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.#profile, lock), { force: true });
  }
}
