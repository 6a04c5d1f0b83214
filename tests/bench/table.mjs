// Figures in columns.

/**
 * @typedef {object} Line
 * @property {string} label
 * @property {string} [target]
 * @property {string} [measured]
 * @property {boolean | null} [within] null where there is no target
 * @property {string} [sql] time in the browser's statements
 * @property {string} [native]
 * @property {string} [ratio]
 */

const HEAD = ['', 'target', 'measured', 'verdict', 'statements', 'native', 'ratio'];

/** @param {number} ms */
export const seconds = (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`);

/** @param {readonly number[]} values */
const rising = (values) => [...values].sort((a, b) => a - b);

/**
 * @param {readonly number[]} values
 * @param {number} share of the values at or below the answer; between two values, their mix
 */
export function quantile(values, share) {
  const sorted = rising(values);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values */
export function spread(values) {
  const sorted = rising(values);
  return `${seconds(median(values))} (${seconds(sorted[0] ?? 0)} to ${seconds(sorted.at(-1) ?? 0)})`;
}

/** @param {readonly Line[]} lines */
export function table(lines) {
  const rows = [
    HEAD,
    ...lines.map((l) => {
      const verdict = l.within === undefined || l.within === null ? '' : l.within ? 'ok' : 'over';
      return [
        l.label,
        l.target ?? '',
        l.measured ?? '',
        verdict,
        l.sql ?? '',
        l.native ?? '',
        l.ratio ?? '',
      ];
    }),
  ];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((r) => r[i]?.length ?? 0)));
  return rows
    .map((r) =>
      r
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
