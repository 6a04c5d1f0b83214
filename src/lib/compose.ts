import { createIngest } from './bridge/ingest';
import { createPhones } from './bridge/phones';
import { createProof } from './bridge/proof';
import { registerServiceWorker } from './bridge/serviceWorker';
import { createTabs } from './bridge/tabs';
import { createVault } from './bridge/vault';
import type { Ports } from './contracts/ports';
import { createEngine } from './engine/engine';
import { withLocks } from './storage/lock/locks';
import { createProjectStore } from './storage/store';

export interface Place {
  /** Folder the page is served from, without a slash at the end. */
  readonly base: string;
  readonly version: string;
  /** Whether a service worker keeps the app for use off line. */
  readonly offline: boolean;
}

/** The only place where engine, bridge and storage are made. */
export function compose({ base, version, offline }: Place): Ports {
  const tabs = createTabs();
  const vault = createVault();
  const { store, locks } = withLocks(
    createProjectStore({ onstored: (id) => tabs.announce(id) }),
    (password, how) => vault.derive(password, how),
  );
  const control = offline ? registerServiceWorker(base, version) : null;
  return {
    engine: createEngine(),
    ingest: createIngest(),
    store,
    locks,
    tabs,
    phones: createPhones(),
    vault,
    version,
    offline: control,
    proof: createProof(base, control),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    preferences: localStorageOrNull(),
    languages: navigator.languages,
  };
}

/** Some browsers throw when storage is refused. */
function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
