/** What the service worker says to pages. */
export type ToPage =
  | { readonly type: 'counts'; readonly refused: number; readonly allowed: number }
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'version?' };

/** What pages say to the service worker; `version?` is answered through the port sent with it. */
export type ToServiceWorker = { readonly type: 'activate' } | { readonly type: 'counts' };
