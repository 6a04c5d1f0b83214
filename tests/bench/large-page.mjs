// Runs inside the page: how long its thread was held, and what an import leaves behind.

/**
 * @typedef {object} Blocking
 * @property {() => void} reset forgets what was measured
 * @property {() => { slowestKeyMs: number, longestTaskMs: number }} read
 * @property {(step: number) => Promise<number | null>} cancelDuring presses cancel a moment after this step of the progress list began, counted from 1; ms until the panel is gone, null when the import was over before
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
  const gone = () => document.querySelector(PANEL) === null;

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
      opening.onerror = () => reject(new Error(String(opening.error)));
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
    async cancelDuring(step) {
      let begun = false;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        const steps = [...document.querySelectorAll('ol > li')];
        if (steps.findIndex((one) => one.ariaCurrent === 'step') >= step - 1) break;
        if (begun && gone()) return null;
        begun ||= !gone();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (gone()) return null;
      const from = performance.now();
      const over = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          if (!gone()) return;
          observer.disconnect();
          resolve(undefined);
        }).observe(document, { subtree: true, childList: true });
      });
      document.querySelector(PANEL)?.parentElement?.querySelector('button')?.click();
      await over;
      return performance.now() - from;
    },
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
