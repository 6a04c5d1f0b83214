/** Aborts with the first of the two. */
export function joined(own: AbortSignal, asked: AbortSignal | undefined): AbortSignal {
  return asked === undefined ? own : AbortSignal.any([own, asked]);
}
