import type { OfflineControl, Refusal } from '../contracts/offline';
import { WAYS, type Attempt, type Way } from '../contracts/proof';

/** A name that is reserved for examples: it belongs to nobody and leads nowhere. */
const ELSEWHERE = 'elsewhere.example';
/** All that an attempt carries. */
const WORD = 'tamis-test';
/** A refusal is told within milliseconds; what is not refused after this long may have left. */
const PATIENCE_MS = 3000;

type Act = (url: string) => (() => void) | void;

/** Adds an element that loads something as soon as it is there; answers its removal. */
function element(tag: 'img' | 'script' | 'link' | 'iframe', set: Record<string, string>) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(set)) made.setAttribute(name, value);
  made.hidden = true;
  document.body.append(made);
  return () => made.remove();
}

function form(url: string): () => void {
  const made = document.createElement('form');
  made.action = url;
  made.method = 'post';
  made.hidden = true;
  document.body.append(made);
  made.submit();
  return () => made.remove();
}

const socketUrl = (url: string) => url.replace(/^https/, 'wss');

function fromWorker(message: { readonly fetch: string; readonly socket: string }): () => void {
  const worker = new Worker(new URL('../../../workers/probe.worker.ts', import.meta.url), {
    type: 'module',
  });
  worker.postMessage(message);
  return () => worker.terminate();
}

const own = (query: string) => new URL(query, document.baseURI.replace(/#.*$/, '')).href;

const ACTS: Readonly<Record<Way, Act>> = {
  fetch: (url) => void fetch(url, { mode: 'no-cors' }).catch(() => undefined),
  xhr: (url) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.send();
  },
  beacon: (url) => void navigator.sendBeacon(url, WORD),
  socket: (url) => void new WebSocket(socketUrl(url)),
  events: (url) => {
    const source = new EventSource(url);
    return () => source.close();
  },
  image: (url) => element('img', { src: url, alt: '' }),
  style: (url) => element('link', { rel: 'stylesheet', href: url }),
  script: (url) => element('script', { src: url }),
  frame: (url) => element('iframe', { src: url, title: WORD }),
  prefetch: (url) => element('link', { rel: 'prefetch', href: url }),
  form,
  leave: (url) => location.assign(url),
  webrtc: () => undefined,
  'worker-fetch': (url) => fromWorker({ fetch: url, socket: own('./') }),
  'worker-socket': (url) => fromWorker({ fetch: own('./'), socket: socketUrl(url) }),
  post: () => void fetch(own('./'), { method: 'POST', body: WORD }).catch(() => undefined),
  query: () => void fetch(own(`./nothing?word=${WORD}`)).catch(() => undefined),
};

/** To the host of the app itself: told apart by the rule that refuses them. */
const OWN: Partial<Record<Way, string>> = { post: 'method', query: 'query' };

/** What this browser has not, or what would really leave where nothing could hold it back. */
const CANNOT: Partial<Record<Way, () => boolean>> = {
  leave: () => !('navigation' in globalThis),
  prefetch: () => !document.createElement('link').relList.supports('prefetch'),
};

const refused = (way: Way, { by, rule }: Pick<Refusal, 'by' | 'rule'>): Attempt => ({
  way,
  outcome: 'refused',
  by,
  rule,
});

async function attempt(way: Way, control: OfflineControl): Promise<Attempt> {
  const nothing = { way, by: null, rule: null };
  if (CANNOT[way]?.()) return { ...nothing, outcome: 'absent' };
  if (way === 'webrtc')
    return 'RTCPeerConnection' in globalThis
      ? { ...nothing, outcome: 'open' }
      : refused(way, { by: 'guard', rule: 'webrtc' });
  const host = OWN[way] ? location.host : `${way}.${ELSEWHERE}`;
  const last = control.status.refusals[0]?.id ?? 0;
  let stop: () => void = () => undefined;
  let after: (() => void) | void = undefined;
  const told = new Promise<Refusal | null>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, null);
    stop = control.subscribe(({ refusals }) => {
      const one = refusals.find(
        (r) => r.id > last && r.host === host && (!OWN[way] || r.rule === OWN[way]),
      );
      if (one) resolve(one);
    });
  });
  try {
    after = ACTS[way](`https://${host}/?word=${WORD}`);
  } catch {
    // Some refusals are thrown as well as told.
  }
  const refusal = await told;
  stop();
  after?.();
  return refusal ? refused(way, refusal) : { ...nothing, outcome: 'open' };
}

/** Tries every way out, one after the other. */
export async function attemptAll(
  control: OfflineControl,
  onAttempt: (attempt: Attempt) => void,
): Promise<void> {
  for (const way of WAYS) onAttempt(await attempt(way, control));
}
