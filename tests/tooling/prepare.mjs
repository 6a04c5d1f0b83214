// What start and test share: run a command, install and build only when something changed.
import { spawn } from 'node:child_process';
import { buildIsFresh, installIsFresh, root } from './stamp.mjs';

const QUIET = { npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false' };

/**
 * @param {string} command npm and npx are .cmd files on Windows, which only a shell starts
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(said: string) => void} [listen] takes what the command prints, which is then not printed here
 * @returns {Promise<number>} the exit code
 */
export const run = (command, args, env = {}, listen) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: listen ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, ...QUIET, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => listen?.(text));
    }
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });

/** @param {string} message */
const stop = (message) => {
  console.error(message);
  process.exit(1);
};

export async function ensureInstalled() {
  if (installIsFresh()) return;
  console.log('Installing the dependencies');
  if ((await run('npm', ['ci'])) !== 0) stop('npm ci failed');
}

export async function ensureBuilt() {
  if (buildIsFresh()) return;
  console.log('Building');
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0) stop('The build failed');
}
