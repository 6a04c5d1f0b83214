import { describe, expect, it } from 'vitest';
import { decide, isImmutable, keyOf, staleCaches, type Asked } from './rules';

const scope = new URL('https://host.example/a/b/');
const kept = new Set(['./', '_app/immutable/x.js', 'icons/tamis.svg']);
const ask = (url: string, more: Partial<Asked> = {}) =>
  decide({ url, method: 'GET', mode: 'cors', destination: '', ...more }, scope, kept);

describe('keyOf', () => {
  it.each([
    ['https://host.example/a/b/', './'],
    ['https://host.example/a/b/index.html', './'],
    ['https://host.example/a/b/icons/tamis.svg', 'icons/tamis.svg'],
    ['https://host.example/a/', undefined],
    ['https://elsewhere.example/a/b/', undefined],
  ])('%s', (url, key) => {
    expect(keyOf(new URL(url), scope)).toBe(key);
  });
});

describe('decide', () => {
  it.each([
    'https://elsewhere.example/',
    'http://host.example/a/b/',
    'https://host.example:444/a/b/icons/tamis.svg',
    'https://host.example.elsewhere.example/a/b/',
  ])('refuses another origin: %s', (url) => {
    expect(ask(url)).toEqual({ kind: 'refuse', reason: 'origin' });
    expect(ask(url, { mode: 'navigate' })).toEqual({ kind: 'refuse', reason: 'origin' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('refuses %s, which carries a body', (method) => {
    expect(ask('https://host.example/a/b/', { method })).toEqual({
      kind: 'refuse',
      reason: 'method',
    });
  });

  it('refuses an address that carries data to a file it does not hold', () => {
    expect(ask('https://host.example/a/b/hello?mail=x')).toEqual({
      kind: 'refuse',
      reason: 'query',
    });
  });

  it('answers the page from the cache, whatever its query', () => {
    expect(ask('https://host.example/a/b/?lang=en', { mode: 'navigate' })).toEqual({
      kind: 'page',
    });
  });

  it('answers held files from the cache, whatever their query', () => {
    expect(ask('https://host.example/a/b/icons/tamis.svg?x')).toEqual({
      kind: 'cache-first',
      key: 'icons/tamis.svg',
    });
  });

  it('marks worker scripts, held or not', () => {
    for (const path of ['_app/immutable/x.js', '_app/immutable/new.js']) {
      expect(ask(`https://host.example/a/b/${path}`, { destination: 'worker' })).toEqual({
        kind: 'worker',
        key: path,
      });
    }
  });

  it('lets other files of its own host through', () => {
    expect(ask('https://host.example/a/b/_app/version.json')).toEqual({ kind: 'network' });
    expect(ask('https://host.example/favicon.ico')).toEqual({ kind: 'network' });
  });
});

describe('staleCaches', () => {
  const names = ['tamis-build-1', 'tamis-build-2', 'tamis-build-3', 'other'];

  it('keeps the current version and those of open tabs', () => {
    expect(staleCaches(names, '3', ['2', '3'])).toEqual(['tamis-build-1']);
    expect(staleCaches(names, '3', [])).toEqual(['tamis-build-1', 'tamis-build-2']);
  });

  it('keeps everything while a tab has not said its version', () => {
    expect(staleCaches(names, '3', ['3', undefined])).toEqual([]);
  });
});

it('knows hashed names', () => {
  expect(isImmutable('_app/immutable/x.js')).toBe(true);
  expect(isImmutable('icons/tamis.svg')).toBe(false);
});
