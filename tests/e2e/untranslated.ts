import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/i18n/formats';

const FOLDER = resolve(import.meta.dirname, '../../src/lib/i18n/messages');

interface Pair {
  readonly fr: string;
  readonly en: string;
}

const isPair = (value: object): value is Pair =>
  'fr' in value && 'en' in value && typeof value.fr === 'string' && typeof value.en === 'string';

function collect(value: unknown, into: Pair[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isPair(value)) into.push(value);
  else for (const part of Object.values(value)) collect(part, into);
}

/** Every message without values, of every module. */
async function everyMessage(): Promise<Pair[]> {
  // The language of the screen is a rune of the page; here it only has to exist.
  Object.assign(globalThis, { $state: <T>(value: T) => value });
  const pairs: Pair[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => /^[\w-]+\.ts$/.test(name)))
    collect(await import(pathToFileURL(resolve(FOLDER, file)).href), pairs);
  return pairs;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Names of countries, some of which are as foreign as Curaçao. */
function countries(language: Language): string[] {
  const names = new Intl.DisplayNames([language === 'fr' ? 'fr-FR' : 'en-GB'], { type: 'region' });
  return LETTERS.flatMap((a) => LETTERS.map((b) => names.of(a + b) ?? ''));
}

/** Texts of the page, seen or heard, that are the message of the other language. */
export async function untranslated(page: Page, language: Language): Promise<string[]> {
  const other = language === 'fr' ? 'en' : 'fr';
  const pairs = await everyMessage();
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const own = new Set([...pairs.map((pair) => plain(pair[language])), ...countries(language)]);
  const foreign = new Set(pairs.map((pair) => plain(pair[other])).filter((text) => !own.has(text)));
  const shown = await page.evaluate(() => {
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode.nodeValue ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder'])
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
  const words =
    language === 'fr'
      ? /\b(the|your|with|this|their|which)\b/i
      : /[«»éèêàçœ]|\b(les|vos|avec|une)\b/i;
  return [...new Set(shown.map(plain))].filter(
    (text) => text !== '' && !own.has(text) && (foreign.has(text) || words.test(text)),
  );
}
