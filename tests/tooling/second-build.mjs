// Another build made of the last one, as the host would get it: other names of the scripts, another
// version, other changes. Building twice would take minutes.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keptList, sealPage } from './sealing.mjs';
import { buildDir, listFiles } from './stamp.mjs';

const TEXT = /\.(html|js|json|webmanifest)$/;
const RENAMED = /^_app\/immutable\/.*\.js$/;

/** The version of the last build. */
export function builtVersion() {
  return String(JSON.parse(readFileSync(join(buildDir, 'precache.json'), 'utf8')).version);
}

/** @param {string} name */
const escaped = (name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Writes a build into `dir`, in the place of what was there, that the service worker takes for a
 * newer one. Every script has another name, so that none is taken from the cache of the last one.
 * @param {string} dir
 * @param {string} version
 * @param {readonly import('../../src/lib/core/changes/changes.ts').Change[]} changes added to those of the last build
 */
export function writeSecondBuild(dir, version, changes = []) {
  rmSync(dir, { recursive: true, force: true });
  const files = listFiles(buildDir).filter((file) => !/\.(br|gz)$/.test(file));
  const scripts = files.filter((file) => RENAMED.test(file)).map((file) => basename(file));
  const names = new RegExp(
    `(?<=["'\`/])(?:${scripts.map(escaped).join('|')})(?=["'\`])|${builtVersion()}`,
    'g',
  );
  /** @param {string} name */
  const renamed = (name) =>
    name.endsWith('.js') ? name.replace(/\.js$/, `.${version}.js`) : version;
  for (const file of files) {
    const script = RENAMED.test(file);
    const to = join(dir, script ? join(dirname(file), renamed(basename(file))) : file);
    mkdirSync(dirname(to), { recursive: true });
    if (TEXT.test(file))
      writeFileSync(to, readFileSync(join(buildDir, file), 'utf8').replace(names, renamed));
    else copyFileSync(join(buildDir, file), to);
  }
  const page = join(dir, 'index.html');
  writeFileSync(page, sealPage(readFileSync(page, 'utf8')));
  const list = join(dir, 'changes.json');
  const known = JSON.parse(readFileSync(list, 'utf8'));
  writeFileSync(list, JSON.stringify([...known, ...changes]));
  writeFileSync(join(dir, 'precache.json'), JSON.stringify(keptList(dir, version)));
  return dir;
}
