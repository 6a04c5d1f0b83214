// The packages that the app is made of and made with, with their licences.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

/** @typedef {{ name: string, version: string, licence: string, shipped: boolean }} Dependency */

/** Shipped as files or as tables made of them, not as modules. */
const EMBEDDED = ['@etalab/decoupage-administratif', '@fontsource-variable/inter'];
/** Bundled by its authors inside a package of ours. */
const INSIDE = ['flatbuffers', 'tslib'];
const LICENCE_FILE = /^(licen[cs]e|notice|copying|ofl)([-.].*)?$/i;
const PREFIX = 'node_modules/';

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/**
 * The name of a package by its place in the lock file, the innermost of nested ones.
 * @param {string} place
 */
const nameAt = (place) => place.slice(place.lastIndexOf(PREFIX) + PREFIX.length);

/** @param {any} manifest */
function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license;
  const list = [license ?? licenses ?? []].flat().map((one) => one.type ?? String(one));
  return list.join(' OR ');
}

/**
 * Every installed package once by name and version.
 * @param {readonly string[]} bundled names of packages with code in what the browser gets
 * @returns {(Dependency & { place: string })[]} the shipped ones first, by name
 */
export function dependencies(bundled) {
  const { dependencies: direct } = json('package.json');
  const shipped = new Set([...bundled, ...Object.keys(direct), ...EMBEDDED, ...INSIDE]);
  /** @type {Map<string, Dependency & { place: string }>} */
  const all = new Map();
  for (const [place, locked] of Object.entries(json('package-lock.json').packages)) {
    if (!place.startsWith(PREFIX) || !existsSync(join(root, place, 'package.json'))) continue;
    const name = nameAt(place);
    const licence = locked.license ?? licenceOf(json(`${place}/package.json`));
    // Of a package that is there twice, the code that is shipped is that of the outer one.
    const outer = place === PREFIX + name;
    const one = {
      name,
      version: locked.version,
      licence,
      shipped: outer && shipped.has(name),
      place,
    };
    const key = `${name} ${locked.version}`;
    if (!all.get(key)?.shipped) all.set(key, one);
  }
  return [...all.values()].sort(
    (a, b) => Number(b.shipped) - Number(a.shipped) || (a.name < b.name ? -1 : 1),
  );
}

/**
 * The texts of the licences of what is shipped, as most of them ask.
 * @param {readonly (Dependency & { place: string })[]} all
 */
export function licenceTexts(all) {
  return all
    .filter(({ shipped }) => shipped)
    .map(({ name, version, licence, place }) => {
      const texts = readdirSync(join(root, place))
        .filter((file) => LICENCE_FILE.test(file))
        .map((file) => readFileSync(join(root, place, file), 'utf8').trim());
      return [`${name} ${version}`, licence, '', ...texts].join('\n').trim();
    })
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
}
