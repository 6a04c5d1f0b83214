import type { Change } from '../core/changes/changes';

/**
 * `installing`: not all files are here yet; `ready`: works off line; `unavailable`: this browser or
 * this address has no service worker.
 */
export type OfflineState = 'installing' | 'ready' | 'unavailable';

/** A request that would have left, and was stopped. */
export interface Refusal {
  /** Grows by one with every refusal of this page. */
  readonly id: number;
  /** This machine's clock, in ms. */
  readonly at: number;
  /** Host it was for; empty where only the policy's word for it is known. */
  readonly host: string;
  /** Who stopped it: the policy of the page, that of a worker, the service worker, or the page itself. */
  readonly by: 'page' | 'worker' | 'firewall' | 'guard';
  /** Directive of the policy, or `origin`, `method`, `query` for the firewall, `leave` or `webrtc` for the page itself. */
  readonly rule: string;
}

export interface OfflineStatus {
  readonly state: OfflineState;
  /** Bytes kept so far and in all, while installing. */
  readonly done: number;
  readonly total: number;
  /** Since this page was opened, by all pages of the app: requests that would have left, stopped. */
  readonly refused: number;
  /** Likewise: requests for the files of the app itself. */
  readonly allowed: number;
  /** Those among them that were asked of the host of the app; the others were answered from this machine. */
  readonly network: number;
  /** The last refusals, the latest first. */
  readonly refusals: readonly Refusal[];
  /** What changes with a newer version that is ready to be put in place; null without one. */
  readonly update: readonly Change[] | null;
}

export interface OfflineControl {
  readonly status: OfflineStatus;
  /** Calls back at once, then at every change, until the returned function is called. */
  subscribe(listener: (status: OfflineStatus) => void): () => void;
  /** Switches to the newer version and reloads this tab; other tabs go on with theirs. */
  applyUpdate(): void;
}
