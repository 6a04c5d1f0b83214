// Where the time of one wait went: statements beside their native twins, other work, and gaps.
import { seconds } from './table.mjs';

/** @typedef {import('./browser.mjs').Measured} Measured */

const WIDTH = 110;
const GAP_MS = 15;

/** @param {string} text */
const short = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};

/**
 * The words of a statement without the names that differ from run to run.
 * @param {string} sql
 */
const nameless = (sql) =>
  sql
    .replace(/'[^']*'/g, "''")
    .replace(/\s+/g, ' ')
    .trim();

/**
 * @param {Measured} measured
 * @param {readonly { sql: string, ms: number }[]} ran
 */
export function profile({ ms, spans }, ran) {
  const twins = new Map(ran.map((r) => [nameless(r.sql), r.ms]));
  const lines = ['   at        took      native    what'];
  let covered = 0;
  /** @param {number} at @param {number} took @param {string} native @param {string} what */
  const add = (at, took, native, what) =>
    lines.push(
      `   ${seconds(at).padEnd(9)} ${seconds(took).padEnd(9)} ${native.padEnd(9)} ${what}`,
    );
  for (const { name, start, end } of [...spans, { name: '', start: ms, end: ms }]) {
    if (start - covered > GAP_MS) add(covered, start - covered, '', '(nothing asked of a worker)');
    covered = Math.max(covered, end);
    const twin = name.startsWith('sql ') ? twins.get(nameless(name.slice(4))) : undefined;
    if (end - start >= 3)
      add(start, end - start, twin === undefined ? '' : seconds(twin), short(name));
  }
  return lines.join('\n');
}
