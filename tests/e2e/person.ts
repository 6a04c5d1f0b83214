import type { Language } from '../../src/lib/i18n/formats';
import { expect as bare, test as base } from './base';
import { speaker, type Say } from './words';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** What is waited for comes in a second or two; a machine at work on other things is not a failure. */
export const expect = bare.configure({ timeout: 30_000 });

/**
 * A person whose browser speaks `language`. The service worker stays out unless a test asks for
 * it: every test would keep the whole app off line first.
 */
export const test = base.extend<{ language: Language; say: Say; patience: undefined }>({
  language: ['en', { option: true }],
  locale: async ({ language }, use) => use(LOCALES[language]),
  serviceWorkers: 'block',
  say: async ({ language }, use) => use(speaker(language)),
  patience: [
    async ({}, use, info) => {
      info.setTimeout(300_000);
      await use(undefined);
    },
    { auto: true },
  ],
});
