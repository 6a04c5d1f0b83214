// Runs inside the page: when a thing was asked for, when it was painted, and what filled the time.

/**
 * @typedef {{ name: string, start: number, end: number }} Span
 * @typedef {{ from: number, to: number }} Wait
 * @typedef {object} Watch
 * @property {Span[]} spans work given to workers and to the storage, in the order it began
 * @property {(event: string) => Promise<Wait>} untilHeatmap from the next event of this kind to the painted heatmap
 * @property {() => Promise<Wait | null>} untilChange from the next move of the pointer to the painted change of the heatmap; null when nothing changed
 * @property {() => Promise<number>} untilEngine time since the start of the page when the engine is ready
 * @property {() => void} kill ends every worker, behind the back of whoever started it
 * @property {() => Promise<void>} untilIdle nothing under way for half a second
 */

/** Put into every page before its own scripts; must not use anything from around it. */
export function watch() {
  /** @type {Span[]} */
  const spans = [];
  const GRID = 'svg[data-chart][role=grid]';
  const NativeWorker = globalThis.Worker;
  /** @type {Set<Worker>} */
  const workers = new Set();

  /** @param {string} name */
  const begin = (name) => {
    const span = { name, start: performance.now(), end: Number.NaN };
    spans.push(span);
    return span;
  };

  // The engine's worker numbers its requests, the others' calls carry an id: both come back in the answer.
  globalThis.Worker = class extends NativeWorker {
    /** @type {Map<unknown, Span>} */
    #open = new Map();
    /** @type {Span | null} */
    #statement = null;

    /** @param {[string | URL, WorkerOptions?]} args */
    constructor(...args) {
      super(...args);
      workers.add(this);
      this.addEventListener('message', ({ data }) => {
        const id = data?.requestId ?? data?.id;
        const span = this.#open.get(id);
        if (!span || data.type === 'INSTANTIATE_PROGRESS') return;
        span.end = performance.now();
        this.#open.delete(id);
      });
    }

    /**
     * @override
     * @param {any} message
     * @param {any} [transfer]
     */
    postMessage(message, transfer) {
      const { type, messageId, id, path, data } = message ?? {};
      const key = messageId ?? id;
      if (!workers.has(this)) {
        // Whoever was ended here answers no more.
      } else if (type === 'POLL_PENDING_QUERY' || type === 'FETCH_QUERY_RESULTS') {
        if (this.#statement) this.#open.set(key, this.#statement);
      } else if (type === 'START_PENDING_QUERY') {
        this.#statement = begin(`sql ${data[1]}`);
        this.#open.set(key, this.#statement);
      } else if (messageId !== undefined) {
        this.#open.set(key, begin(`engine ${type}`));
      } else if (type === 'APPLY') {
        this.#open.set(key, begin(`worker ${path.join('.')}`));
      }
      super.postMessage(message, transfer);
    }
  };

  /** @type {(...args: any[]) => IDBTransaction} */
  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction');
  /** @param {any[]} args */
  IDBDatabase.prototype.transaction = function (...args) {
    const made = transaction.apply(this, args);
    const span = begin(`IndexedDB ${made.mode}`);
    made.addEventListener('complete', () => (span.end = performance.now()));
    return made;
  };
  /** @type {() => Promise<Blob>} */
  const blob = Reflect.get(Response.prototype, 'blob');
  Response.prototype.blob = async function () {
    const span = begin('copy of the dataset');
    const copy = await blob.call(this);
    span.end = performance.now();
    return copy;
  };

  /** The time after the next frame is painted. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });

  /** @param {string} type */
  const event = (type) =>
    new Promise((resolve) => {
      addEventListener(type, (e) => resolve(e.timeStamp), { capture: true, once: true });
    });

  /**
   * The next change below a node after which the test holds.
   * @param {Node} node
   * @param {() => boolean} test
   */
  const changed = (node, test = () => true) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!test()) return;
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(node, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });

  /** @param {() => boolean} test */
  const until = async (test) => {
    if (!test()) await changed(document, test);
  };

  /** @type {Watch} */
  const bench = {
    spans,
    kill() {
      for (const worker of workers) NativeWorker.prototype.terminate.call(worker);
      workers.clear();
      for (const span of spans) if (Number.isNaN(span.end)) span.end = performance.now();
    },
    async untilHeatmap(type) {
      const from = await event(type);
      await until(() => document.querySelector(GRID) !== null);
      return { from, to: await painted() };
    },
    async untilChange() {
      const grid = document.querySelector(GRID);
      if (!grid) return null;
      const from = await event('pointermove');
      const change = changed(grid);
      const none = new Promise((resolve) => setTimeout(resolve, 2000, null));
      if ((await Promise.race([change, none])) === null) return null;
      return { from, to: await painted() };
    },
    async untilEngine() {
      const status = () => document.querySelector('section p[role=status]');
      await until(() => status()?.textContent === '');
      return performance.now();
    },
    async untilIdle() {
      const busy = () => {
        const last = spans.at(-1);
        return (
          spans.some((s) => Number.isNaN(s.end)) ||
          (last !== undefined && performance.now() - last.end < 500)
        );
      };
      while (busy()) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
  window.tamisBench = bench;
}
