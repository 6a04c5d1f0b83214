import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, ROOMS, roomOf } from './tooling/architecture';
import { listFiles, root } from './tooling/stamp.mjs';

const MAX_LINES = 300;
const CODE = /\.(ts|js|mjs|svelte|css)$/;

const filesIn = (folder: string) =>
  existsSync(join(root, folder)) ? listFiles(join(root, folder), `${folder}/`) : [];
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = [...filesIn('src'), ...filesIn('workers')].filter((path) =>
  /\.(ts|js|svelte)$/.test(path),
);

describe('the house', () => {
  it('has arrows in one direction, SQL in one room, and no way around', () => {
    expect(sources.flatMap((path) => faultsOf({ path, text: read(path) }))).toEqual([]);
  });

  it('knows every room', () => {
    const rooms = readdirSync(join(root, 'src/lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('has a README in every room', () => {
    const inUse = new Set(
      sources.flatMap(
        (path) => /^(src\/lib\/[^/]+|src\/service-worker|workers)\//.exec(path)?.[1] ?? [],
      ),
    );
    expect([...inUse].filter((room) => !existsSync(join(root, room, 'README.md')))).toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines`, () => {
    const long = [...filesIn('src'), ...filesIn('workers'), ...filesIn('tests')]
      .filter((path) => CODE.test(path) && !path.startsWith('src/lib/i18n/messages/'))
      .map((path) => `${path} ${read(path).split('\n').length - 1}`)
      .filter((line) => Number(line.split(' ').at(-1)) > MAX_LINES);
    expect(long).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const faults = (path: string, text: string) => faultsOf({ path, text }).length;

  it.each([
    ['src/lib/core/a.ts', "import { x } from '../sql/x';"],
    ['src/lib/core/a.ts', "import type { X } from '../contracts/x';"],
    ['src/lib/core/a.ts', "export * from '$lib/flows/x';"],
    ['src/lib/core/a.ts', "const x = await import('../engine/x');"],
    ['src/lib/core/a.ts', "let x: import('../state/x').X;"],
    ['src/lib/core/a.ts', "import { onMount } from 'svelte';"],
    ['src/lib/core/a.ts', 'window.alert();'],
    ['src/lib/core/a.ts', 'globalThis.document.title;'],
    ['src/lib/core/a.ts', 'const day = new Date();'],
    ['src/lib/core/a.ts', 'const at = Date.now();'],
    ['src/lib/engine/a.ts', "import { store } from '../storage/store';"],
    ['src/lib/engine/a.ts', "const q = 'SELECT a FROM t';"],
    ['src/lib/flows/a.ts', 'const q = `WITH a AS (SELECT ${x}) FROM a`;'],
    ['src/lib/flows/a.ts', "const q = 'select a from b';"],
    ['src/lib/flows/a.ts', "import { openDB } from 'idb';"],
    ['src/lib/flows/a.ts', "import * as duckdb from '@duckdb/duckdb-wasm';"],
    ['src/lib/sql/a.ts', "const e = 'current_date - 1';"],
    ['src/lib/sql/a.ts', 'const e = `x < now()`;'],
    ['src/lib/bridge/a.ts', "import { run } from '../../../workers/run';"],
    ['src/lib/ui/A.svelte', '<script lang="ts">import X from \'../charts/X.svelte\';</script>'],
    ['src/lib/ui/A.svelte', '<p>{@html text}</p>'],
    ['src/lib/state/a.ts', "import Papa from 'papaparse';"],
    ['src/routes/+page.ts', "import { x } from '$lib/flows/x';"],
    ['src/routes/+page.ts', "import { x } from '$lib/sql/x';"],
    ['src/lib/core/a.ts', "eval('1');"],
    ['src/lib/core/a.ts', "new Function('1');"],
    ['workers/a.ts', "import { x } from '../src/lib/sql/x';"],
    ['workers/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/service-worker/a.ts', "import { x } from '../lib/core/x';"],
    ['src/lib/attic/a.ts', 'export {};'],
  ])('refuse in %s: %s', (path, text) => {
    expect(faults(path, text)).toBe(1);
  });

  it.each([
    ['src/lib/sql/a.ts', "import type { X } from '../contracts/x'; const q = 'SELECT 1';"],
    ['src/lib/engine/a.ts', "const q = 'SET autoload_known_extensions = false';"],
    ['src/lib/engine/a.ts', "import { Table } from 'apache-arrow';"],
    ['src/lib/bridge/a.ts', "import url from '../../../workers/a.worker?worker&url';"],
    [
      'src/lib/bridge/a.ts',
      "new Worker(new URL('../../../workers/a.worker.ts', import.meta.url));",
    ],
    ['src/lib/core/a.ts', 'const f = (window: number) => window + 1;'],
    ['src/lib/core/a.ts', 'const day = new Date(2026, 1, 1);'],
    ['src/lib/core/a.test.ts', "import fc from 'fast-check'; import { x } from './a';"],
    ['src/lib/ui/A.svelte', "<script>const label = 'Select a file from this computer';</script>"],
    ['src/routes/+page.ts', "import type { X } from '$lib/core/x';"],
    ['src/routes/+layout.svelte', "<script>import { app } from '$lib/compose';</script>"],
  ])('accept in %s: %s', (path, text) => {
    expect(faultsOf({ path, text })).toEqual([]);
  });

  it.each([
    ['src/lib/core/features/x.ts', 'core'],
    ['src/lib/compose.ts', 'compose'],
    ['src/routes/+page.svelte', 'routes'],
    ['workers/ingest/x.ts', 'workers'],
    ['src/app.d.ts', undefined],
  ])('find the room of %s', (path, room) => {
    expect(roomOf(path)).toBe(room);
  });
});
