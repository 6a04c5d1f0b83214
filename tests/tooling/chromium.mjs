// Finds a Chromium for the tests, and installs one when there is none.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './prepare.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (dir) => (dir ? [join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []),
  ),
];

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env.TAMIS_CHROMIUM ?? process.env.CHROMIUM_PATH;
  if (named) return named;
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => dirs.map((dir) => join(dir, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

async function ownChromium() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** @returns {Promise<string>} */
export async function ensureChromium() {
  const found = findChromium() ?? (await ownChromium());
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium from the Debian packages');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed) return installed;
  }
  console.log('Installing Chromium with Playwright');
  await run('npx', ['playwright', 'install', 'chromium']);
  const last = await ownChromium();
  if (!last) throw new Error('No Chromium: set TAMIS_CHROMIUM to the path of one');
  return last;
}
