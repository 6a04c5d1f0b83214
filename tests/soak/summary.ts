import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { emptyTally, type Tally } from './loop';

const add = (to: Partial<Record<string, number>>, from: Partial<Record<string, number>>) => {
  for (const [name, count] of Object.entries(from)) to[name] = (to[name] ?? 0) + (count ?? 0);
};

const list = (counts: Partial<Record<string, number>>) => {
  const entries = Object.entries(counts).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  const total = entries.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return `${total} (${entries.map(([name, count]) => `${name} ${count}`).join(', ')})`;
};

/** Adds the runs up when they are over. */
export default class Summary implements Reporter {
  readonly #total: Tally = emptyTally();
  #passed = 0;
  #failed = 0;
  readonly #started = Date.now();

  onTestEnd(_test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return;
    if (result.status === 'passed') this.#passed += 1;
    else this.#failed += 1;
    const body = result.attachments.find(({ name }) => name === 'tally')?.body;
    if (!body) return;
    const tally = JSON.parse(body.toString()) as Tally;
    add(this.#total.actions, tally.actions);
    add(this.#total.faults, tally.faults);
    for (const count of ['interrupted', 'completed', 'said', 'compared', 'losses'] as const)
      this.#total[count] += tally[count];
  }

  onEnd(): void {
    const { actions, faults, interrupted, completed, said, compared, losses } = this.#total;
    const minutes = ((Date.now() - this.#started) / 60_000).toFixed(1);
    console.log(
      [
        '',
        `soak: ${this.#passed} runs passed, ${this.#failed} failed, ${minutes} min`,
        `actions: ${list(actions)}`,
        `faults: ${list(faults)}`,
        `interrupted: ${interrupted}, of which whole on the disk ${completed}, none of it ${interrupted - completed}`,
        `failures said, with nothing changed: ${said}`,
        `states compared with the last one marked saved: ${compared}`,
        `losses: ${losses}`,
      ].join('\n'),
    );
  }
}
