import type { Engine } from './engine';
import type { Ingest } from './ingest';
import type { ProjectLocks } from './lock';
import type { OfflineControl } from './offline';
import type { PhoneNormaliser } from './phones';
import type { ProofPort } from './proof';
import type { ProjectStore } from './store';
import type { Tabs } from './tabs';
import type { Vault } from './vault';

/** What `compose.ts` makes and the state works with. */
export interface Ports {
  readonly engine: Engine;
  readonly ingest: Ingest;
  readonly store: ProjectStore;
  /** Passwords of projects where they are stored; `store` follows them. */
  readonly locks: ProjectLocks;
  readonly phones: PhoneNormaliser;
  readonly vault: Vault;
  readonly tabs: Tabs;
  /** Version of the program, as files that it writes name it. */
  readonly version: string;
  /** Null where the app is served for development, without a service worker. */
  readonly offline: OfflineControl | null;
  readonly proof: ProofPort;
  /** This machine's clock, in ms: for save times and names only, never for figures. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly preferences: Storage | null;
  /** Languages the browser asks for, best first. */
  readonly languages: readonly string[];
}
