/**
 * `installing`: not all files are here yet; `ready`: works off line; `update-available`: a newer
 * version waits for `applyUpdate`; `unavailable`: this browser or this address has no service worker.
 */
export type OfflineState = 'installing' | 'ready' | 'update-available' | 'unavailable';

export interface OfflineStatus {
  readonly state: OfflineState;
  /** Bytes kept so far and in all, while installing. */
  readonly done: number;
  readonly total: number;
  /** Requests that would have left for elsewhere, stopped by the service worker or by the page's policy. */
  readonly refused: number;
  /** Requests for the files of the app itself. */
  readonly allowed: number;
}

export interface OfflineControl {
  readonly status: OfflineStatus;
  /** Calls back at once, then at every change, until the returned function is called. */
  subscribe(listener: (status: OfflineStatus) => void): () => void;
  /** Switches to the waiting version and reloads this tab; other tabs go on with theirs. */
  applyUpdate(): void;
}
