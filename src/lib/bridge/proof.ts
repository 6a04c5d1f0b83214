import type { OfflineControl } from '../contracts/offline';
import type { Dependency, ProofPort } from '../contracts/proof';

/** A file of the build; undefined where there is none, as while developing. */
async function fileOf(base: string, name: string): Promise<unknown> {
  try {
    const answer = await fetch(`${base}/${name}`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/** @param base the folder the page is served from, without a slash at the end */
export function createProof(base: string, control: OfflineControl | null): ProofPort {
  return {
    policies: async () => {
      const meta = document.querySelector('meta[http-equiv="content-security-policy" i]');
      const list = (await fileOf(base, 'precache.json')) as { workerPolicy?: string } | undefined;
      // Without the service worker nobody gives workers their policy, unless the host does.
      const kept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
      return {
        page: meta?.getAttribute('content') ?? null,
        workers: kept ? (list?.workerPolicy ?? null) : null,
      };
    },
    dependencies: async () =>
      ((await fileOf(base, 'dependencies.json')) as readonly Dependency[] | undefined) ?? [],
    attempt: async (onAttempt) => {
      if (control) await (await import('./attempts')).attemptAll(control, onAttempt);
    },
  };
}
