import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dependencies, licenceTexts } from './dependencies.mjs';
import { root } from './stamp.mjs';

const all = dependencies(['svelte', 'esm-env']);
const named = (name: string) => all.filter((one) => one.name === name);

it('every installed package is listed with its version and its licence, without its place', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const direct = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries({
    ...direct.dependencies,
    ...direct.devDependencies,
  }))
    expect(named(name).map((one) => one.version)).toContain(version);
  for (const { name, version, licence, place } of all) {
    expect(lock.packages[place]?.version).toBe(version);
    expect(licence, name).toMatch(/^[\w(]/);
  }
});

it('what the browser gets is told from what only builds', () => {
  const shipped = all.filter((one) => one.shipped).map(({ name }) => name);
  expect(shipped).toEqual(expect.arrayContaining(['@duckdb/duckdb-wasm', 'apache-arrow', 'idb']));
  expect(shipped).toContain('svelte');
  expect(shipped).toContain('@fontsource-variable/inter');
  expect(shipped).not.toContain('eslint');
  expect(shipped).not.toContain('vite');
  expect(named('idb')).toMatchObject([{ licence: 'ISC' }]);
  expect(named('apache-arrow')).toMatchObject([{ licence: 'Apache-2.0' }]);
});

it('the texts of the licences of what is shipped go with it', () => {
  const texts = licenceTexts(all);
  expect(texts).toContain('Copyright (c) 2016, Jake Archibald');
  expect(texts).toContain('SIL OPEN FONT LICENSE');
  expect(texts).not.toContain(root);
  for (const { name, version } of all.filter((one) => one.shipped))
    expect(texts).toContain(`${name} ${version}\n`);
});
