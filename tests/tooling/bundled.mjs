// Notes which packages have code in what the browser gets, for the list of dependencies.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './stamp.mjs';

/** Where the names are left for seal.mjs. */
export const BUNDLED = join(root, '.svelte-kit', 'bundled.json');
const PACKAGE = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/** @type {Set<string>} */
const names = new Set();

/** @returns {import('vite').Plugin} for the page and for its workers */
export const noteBundled = () => ({
  name: 'note-bundled',
  apply: 'build',
  generateBundle(_, bundle) {
    if (this.environment.config.consumer !== 'client') return;
    for (const file of Object.values(bundle)) {
      for (const id of file.type === 'chunk' ? file.moduleIds : []) {
        const [, name] = PACKAGE.exec(id) ?? [];
        if (name) names.add(name.replaceAll('\\', '/'));
      }
    }
    mkdirSync(dirname(BUNDLED), { recursive: true });
    writeFileSync(BUNDLED, JSON.stringify([...names].sort()));
  },
});
