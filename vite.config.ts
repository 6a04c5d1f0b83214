import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { noteBundled } from './tests/tooling/bundled.mjs';
import { CHROMIUM_FLAGS, findChromium } from './tests/tooling/chromium.mjs';

const executablePath = findChromium();
const inBrowser = [
  'src/**/*.browser.test.ts',
  'src/**/*.svelte.test.ts',
  'tests/browser/**/*.test.ts',
];

/**
 * Every dependency that pages and workers load, bundled before the first of them is: one that is
 * found later makes the server bundle anew, and reloads a page in the middle of its test.
 */
const BUNDLED = [
  ...['apache-arrow', 'comlink', 'd3', 'fflate', 'hash-wasm', 'hucre/ods', 'hucre/xlsx'],
  ...['hyparquet', 'hyparquet-compressors', 'idb', 'libphonenumber-js/min', 'papaparse'],
];

const ENGINE_SCRIPT = /^(.*duckdb-browser-eh\.worker\.js)(?:\?(?!url\b).*)?$/;

/** The source map of the engine's script names a hundred files that are not installed, each a warning. */
const engineWithoutSourceMap: Plugin = {
  name: 'engine-without-source-map',
  enforce: 'pre',
  load(id) {
    const [, file] = ENGINE_SCRIPT.exec(id) ?? [];
    return file && readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*$/m, '');
  },
};

export default defineConfig({
  plugins: [engineWithoutSourceMap, noteBundled(), sveltekit()],
  worker: { format: 'es', plugins: () => [noteBundled()] },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: BUNDLED },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { fs: { allow: ['workers'] } },
  test: {
    passWithNoTests: true,
    // Both cores of a small machine, where one would be left for watching.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Generous: a slow machine is no failure, and no test measures time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The engine is compiled, and grows quick, once in a thread instead of once in a file.
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'workers/**/*.test.ts',
            'tests/architecture.test.ts',
            'tests/sql/**/*.test.ts',
            'tests/tooling/**/*.test.ts',
          ],
          exclude: inBrowser,
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['axe-core'], noDiscovery: true },
        test: {
          name: 'browser',
          include: inBrowser,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: CHROMIUM_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
