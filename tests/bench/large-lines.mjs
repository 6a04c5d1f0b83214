// The lines of the table for a large import.
import { seconds } from './table.mjs';

/** @typedef {import('./table.mjs').Line} Line */

const TARGETS = { ratio: 1.25, memory: 1.5e9, block: 50, cancel: 1000 };

/** @param {number | null} bytes */
const megabytes = (bytes) => (bytes === null ? 'not known here' : `${Math.round(bytes / 1e6)} MB`);

/**
 * @param {string} label
 * @param {import('./large.mjs').LargeVisit} visit
 * @param {number} nativeMs the same statements with one thread
 * @returns {Line[]}
 */
export function largeLines(label, visit, nativeMs) {
  const { ms, sqlMs, memory, keys, slowestKeyMs, longestTaskMs, cancelled } = visit;
  return [
    {
      label: `whole import: ${label}`,
      target: `${TARGETS.ratio} x native`,
      measured: seconds(ms),
      within: ms <= TARGETS.ratio * nativeMs,
      sql: seconds(sqlMs),
      native: seconds(nativeMs),
      ratio: (ms / nativeMs).toFixed(2),
    },
    {
      label: '  memory of the page and its workers, most',
      target: megabytes(TARGETS.memory),
      measured: megabytes(memory.renderer),
      within: memory.renderer === null ? null : memory.renderer <= TARGETS.memory,
    },
    { label: '  memory of the whole browser, most', measured: megabytes(memory.browser) },
    { label: '  JavaScript of the page, most', measured: megabytes(memory.heap) },
    {
      label: `  longest task of the page, ${keys} keys typed`,
      target: `${TARGETS.block} ms`,
      measured: longestTaskMs === 0 ? 'none over 50 ms' : `${Math.round(longestTaskMs)} ms`,
      within: longestTaskMs <= TARGETS.block,
    },
    {
      label: '  slowest key, to its frame',
      measured: `${Math.round(slowestKeyMs)} ms`,
    },
    ...cancelled.map(({ moment, ms: took, cleanMs }) => ({
      label: `  cancelled while ${moment}`,
      target: seconds(TARGETS.cancel),
      measured:
        took === null
          ? 'over before it could be'
          : cleanMs === null
            ? `${seconds(took)}, something stays behind`
            : `${seconds(took)}, nothing left after ${seconds(cleanMs)}`,
      within: took === null ? null : took <= TARGETS.cancel && cleanMs !== null,
    })),
  ];
}
