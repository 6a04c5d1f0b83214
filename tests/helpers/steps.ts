/** What work in steps comes to. */
export function finished<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How often work in steps stops. */
export function stopsOf(steps: Generator<undefined, unknown>): number {
  let stops = 0;
  while (!steps.next().done) stops += 1;
  return stops;
}
