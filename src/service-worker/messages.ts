/** What the service worker says to pages. */
export type ToPage =
  | ({ readonly type: 'counts' } & Counts)
  /** A request was refused; `host` is the one it was for. */
  | { readonly type: 'refused'; readonly host: string; readonly reason: string }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'version?' };

/** Requests since the app was first opened here; `network` are those among `allowed` that were not kept. */
export interface Counts {
  readonly refused: number;
  readonly allowed: number;
  readonly network: number;
}

/** What pages say to the service worker. */
export type ToServiceWorker =
  | { readonly type: 'activate' }
  | { readonly type: 'counts' }
  /** Answered by a `Build`, also by one that waits. */
  | { readonly type: 'build?' };

/** The build that a service worker belongs to. `version?` and `build?` are answered through the port sent with them. */
export interface Build {
  readonly version: string;
  /** As in the `changes.json` of the build. */
  readonly changes: unknown;
}
