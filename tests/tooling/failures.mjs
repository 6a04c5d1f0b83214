// What failed, read from the reports of the runners: the test's name and the start of its message.
import { stripVTControlCharacters } from 'node:util';

const LINES = 14;

/** @param {string} [message] */
const start = (message = '') =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join('\n');

/**
 * Failed tests and files that could not be run, from vitest's JSON report.
 * @param {any} report
 * @returns {string[]}
 */
export function vitestFailures(report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ t) => t.status === 'failed');
    if (failed.length === 0) {
      return file.status === 'failed' ? [`${file.name}\n${start(file.message)}`] : [];
    }
    return failed.map(
      (/** @type {any} */ test) =>
        `${file.name}: ${test.fullName}\n${start(test.failureMessages.join('\n'))}`,
    );
  });
}

/**
 * Failed tests, and errors outside of any, from Playwright's JSON report.
 * @param {any} report
 * @returns {string[]}
 */
export function playwrightFailures(report) {
  /** @param {any} suite @returns {string[]} */
  const inSuite = (suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => {
        const errors = spec.tests.flatMap((/** @type {any} */ test) =>
          test.results.flatMap((/** @type {any} */ result) => result.errors),
        );
        const messages = errors.map((/** @type {any} */ error) => error.message).join('\n');
        return `${spec.file}:${spec.line}: ${suite.title} ${spec.title}\n${start(messages)}`;
      }),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return [
    ...report.suites.flatMap(inSuite),
    ...report.errors.map((/** @type {any} */ error) => start(error.message)),
  ];
}
