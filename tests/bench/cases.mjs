// What is measured: the files, their targets, and where they lie.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../tooling/stamp.mjs';
import { generateOrders } from './generate.mjs';

/**
 * @typedef {object} Case
 * @property {string} id the word for --only
 * @property {string} label
 * @property {number | null} target ms from the drop to the heatmap
 * @property {boolean} deep also reopened and its cuts moved
 * @property {boolean} [large] measured by `large.mjs`, and only when named
 * @property {(folder: string) => string | null} file its path, made in the folder if need be; null when it is missing
 */

const fixtures = join(root, '..', 'shared', 'fixtures');

/** @param {string[]} path */
const fixture = (...path) => {
  const file = join(fixtures, ...path);
  return existsSync(file) ? file : null;
};

/** @param {string} folder */
function onlineRetail(folder) {
  const packed = fixture('online_retail', 'online_retail.csv.gz');
  if (packed === null) return null;
  const file = join(folder, 'online_retail.csv');
  if (!existsSync(file)) writeFileSync(file, gunzipSync(readFileSync(packed)));
  return file;
}

/** @param {string} folder */
function millionLines(folder) {
  const file = join(folder, 'orders_1m.csv');
  if (!existsSync(file)) generateOrders(file, { lines: 1_000_000, customers: 100_000, seed: 1 });
  return file;
}

/** @param {string} folder */
export function tenMillionLines(folder) {
  const file = join(folder, 'orders_large.csv');
  const lines = largeLines();
  if (!existsSync(file)) generateOrders(file, { lines, customers: lines / 10, seed: 10 });
  return file;
}

/** Ten million, or fewer to try the bench itself: TAMIS_BENCH_LINES=200000. */
const largeLines = () => Number(process.env['TAMIS_BENCH_LINES'] ?? 10_000_000);

/** @type {readonly Case[]} */
export const CASES = [
  {
    id: 'cdnow',
    label: 'CDNOW master, 69,659 lines',
    target: 3000,
    deep: false,
    file: () => fixture('cdnow', 'CDNOW_master.txt'),
  },
  {
    id: 'superstore_fr',
    label: 'superstore_fr, 9,994 lines',
    target: null,
    deep: false,
    file: () => fixture('superstore_fr', 'superstore_fr.csv'),
  },
  {
    id: 'retail',
    label: 'online_retail, 541,909 lines',
    target: 6000,
    deep: false,
    file: onlineRetail,
  },
  {
    id: 'm1',
    label: '1,000,000 generated lines',
    target: 15_000,
    deep: true,
    file: millionLines,
  },
  {
    id: 'm10',
    label: `${largeLines().toLocaleString('en')} generated lines`,
    target: null,
    deep: false,
    large: true,
    file: tenMillionLines,
  },
];

export const TARGETS = { firstScreenKb: 150, reopen: 1000, cut: 100 };
