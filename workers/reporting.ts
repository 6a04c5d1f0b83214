import { releaseProxy, type Remote } from 'comlink';
import type { OnProgress } from '../src/lib/contracts/progress';

/** Progress crosses to the page as a proxy, let go of when the call is over. */
export async function reporting<R>(
  report: OnProgress | undefined,
  work: (onProgress: OnProgress) => Promise<R>,
): Promise<R> {
  try {
    return await work((progress) => void report?.(progress));
  } finally {
    (report as Remote<OnProgress> | undefined)?.[releaseProxy]();
  }
}
