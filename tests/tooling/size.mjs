// Fails when the first screen's JavaScript grows past its budget, compressed as it travels.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { buildDir } from './stamp.mjs';

const BUDGET = 150_000;
const PRELOADED = /href="\.\/([^"]+\.js)" rel="modulepreload"/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;

const html = readFileSync(join(buildDir, 'index.html'), 'utf8');
const queue = [...html.matchAll(PRELOADED)].map((m) => m[1] ?? '');
if (queue.length === 0) throw new Error('The page preloads nothing: is the build sealed?');
/** @type {Set<string>} */
const files = new Set();
for (const file of queue) {
  if (files.has(file)) continue;
  files.add(file);
  const code = readFileSync(join(buildDir, file), 'utf8');
  for (const match of code.matchAll(STATIC_IMPORT)) {
    queue.push(posix.join(posix.dirname(file), match[1] ?? ''));
  }
}
/** @param {string} file */
const travelSize = (file) => {
  const path = join(buildDir, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
};
const total = [...files].reduce((sum, file) => sum + travelSize(file), 0);
console.log(
  `First screen: ${files.size} scripts, ${(total / 1000).toFixed(1)} kB of ${BUDGET / 1000} kB`,
);
if (total > BUDGET) process.exit(1);
