import { createIngest } from './bridge/ingest';
import type { Ports } from './contracts/ports';
import { createEngine } from './engine/engine';
import { createProjectStore } from './storage/store';

/** The only place where engine, bridge and storage are made. */
export function compose(): Ports {
  return {
    engine: createEngine(),
    ingest: createIngest(),
    store: createProjectStore(),
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
