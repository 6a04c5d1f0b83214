// Runs inside the page: how long its thread was held, and what an import leaves behind.

/**
 * @typedef {object} Blocking
 * @property {() => void} reset forgets what was measured
 * @property {() => { slowestKeyMs: number, longestTaskMs: number }} read
 * @property {() => Promise<number>} cancel presses the cancel of the progress panel; ms until the panel is gone
 * @property {() => Promise<string>} kept every private file and the number of rows in each store
 * @property {() => string} panel the facts that the progress panel shows
 */

/** Put into every page before its own scripts; must not use anything from around it. */
export function watchBlocking() {
  let slowestKeyMs = 0;
  let longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });

  // From the press to the frame after it, on the page's own clock.
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          slowestKeyMs = Math.max(slowestKeyMs, performance.now() - timeStamp);
        };
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );

  const PANEL = '[role=progressbar]';

  /**
   * @param {FileSystemDirectoryHandle} folder
   * @returns {Promise<string[]>}
   */
  const filesIn = async (folder) => {
    const found = [];
    for await (const [name, handle] of /** @type {any} */ (folder).entries())
      found.push(name, ...(handle.kind === 'directory' ? await filesIn(handle) : []));
    return found;
  };

  /** @param {string} name @returns {Promise<string[]>} */
  const rowsOf = (name) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const stores = [...database.objectStoreNames];
        if (stores.length === 0) return resolve([]);
        const transaction = database.transaction(stores);
        const counts = stores.map((store) => ({
          store,
          request: transaction.objectStore(store).count(),
        }));
        transaction.oncomplete = () => {
          database.close();
          resolve(counts.map(({ store, request }) => `${name}.${store}=${request.result}`));
        };
      };
    });

  /** @type {Blocking} */
  const blocking = {
    reset() {
      slowestKeyMs = 0;
      longestTaskMs = 0;
    },
    read: () => ({ slowestKeyMs, longestTaskMs }),
    cancel: () =>
      new Promise((resolve) => {
        const from = performance.now();
        const gone = () => document.querySelector(PANEL) === null;
        new MutationObserver((_, observer) => {
          if (!gone()) return;
          observer.disconnect();
          resolve(performance.now() - from);
        }).observe(document, { subtree: true, childList: true });
        const panel = document.querySelector(PANEL)?.parentElement;
        panel?.querySelector('button')?.click();
      }),
    async kept() {
      const files = await filesIn(await navigator.storage.getDirectory());
      const rows = [];
      for (const { name } of await indexedDB.databases())
        if (name !== undefined) rows.push(...(await rowsOf(name)));
      return [...files, ...rows].sort().join(' ');
    },
    panel: () => {
      const panel = document.querySelector(PANEL)?.parentElement;
      return [...(panel?.querySelectorAll('.name, .percent, .facts') ?? [])]
        .map((node) => node.textContent?.trim())
        .join(' | ');
    },
  };
  window.tamisBlocking = blocking;
}
