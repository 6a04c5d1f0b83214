// A fingerprint of everything the build is made from: the version of the app, and how npm start
// knows that the build is up to date. Same sources, same version, byte for byte.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const buildDir = join(root, 'build');
export const cacheDir = join(root, 'node_modules', '.cache', 'tamis');

const SOURCES = [
  'src',
  'workers',
  'static',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'tests/tooling/policy.mjs',
  'tests/tooling/hosts.mjs',
  'tests/tooling/bundled.mjs',
  'tests/tooling/dependencies.mjs',
  'tests/tooling/seal.mjs',
  'tests/tooling/sealing.mjs',
  'tests/tooling/stamp.mjs',
];
const IGNORED = /(\.test\.ts|README\.md)$/;

/**
 * @param {string} dir
 * @param {string} prefix
 * @returns {string[]} paths of the files below dir, sorted, with forward slashes
 */
export function listFiles(dir, prefix = '') {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      return entry.isDirectory() ? listFiles(join(dir, entry.name), `${path}/`) : [path];
    });
}

export function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of SOURCES.filter((s) => existsSync(join(root, s)))) {
    const path = join(root, source);
    const files = statSync(path).isDirectory() ? listFiles(path, `${source}/`) : [source];
    for (const file of files.filter((f) => !IGNORED.test(f))) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} path */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** The list that seal.mjs writes last names the version, so a build that broke half way is not fresh. */
export const buildIsFresh = () =>
  readJson(join(buildDir, 'precache.json'))?.version === sourceStamp();

/** Compares versions, not dates: a checkout touches the lock file without changing it. */
export function installIsFresh() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, pkg]) =>
      path === '' ||
      (path in present ? present[path].version === pkg.version : pkg.optional || pkg.devOptional),
  );
}
