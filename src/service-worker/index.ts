import { version } from '$service-worker';
import { Counter } from './counts';
import { CHANGES, fetchList, fill, LIST } from './install';
import type { Build, ToPage, ToServiceWorker } from './messages';
import { cacheName, decide, PAGE, staleCaches, type KeptList } from './rules';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL('./', self.location.href);
const PROGRESS_MS = 100;
const ANSWER_MS = 2000;

const openTabs = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function tell(message: ToPage): Promise<void> {
  for (const tab of await openTabs()) tab.postMessage(message);
}

const counter = new Counter(tell);

let list: Promise<KeptList | undefined> | undefined;
const keptList = () =>
  (list ??= caches
    .match(new URL(LIST, scope), { cacheName: cacheName(version) })
    .then((kept) => kept?.json() as Promise<KeptList> | undefined));

self.addEventListener('install', (event) => {
  const install = async () => {
    const response = await fetchList(scope, version);
    const cache = await caches.open(cacheName(version));
    let last = 0;
    await fill(cache, (await response.clone().json()) as KeptList, scope, (done, total) => {
      if (done < total && Date.now() - last < PROGRESS_MS) return;
      last = Date.now();
      void tell({ type: 'progress', done, total });
    });
    await cache.put(new URL(LIST, scope), response);
  };
  event.waitUntil(install());
});

function versionOf(tab: Client): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : undefined);
    setTimeout(() => resolve(undefined), ANSWER_MS);
    tab.postMessage({ type: 'version?' } satisfies ToPage, [port2]);
  });
}

/**
 * Waits while a newer version fills its own cache, which no tab names yet. Asked for by the tabs: a
 * version that takes over must not let a page wait for tabs that do not answer.
 */
async function dropStaleCaches(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const names = await caches.keys();
  if (staleCaches(names, version, []).length === 0) return;
  const versions = await Promise.all((await openTabs()).map(versionOf));
  const stale = staleCaches(names, version, versions);
  await Promise.all(stale.map((name) => caches.delete(name)));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** A tab of an older version still finds its files, in the cache that was kept for it. */
const cached = async (key: string): Promise<Response | undefined> => {
  const url = new URL(key, scope);
  const own = await caches.match(url, { cacheName: cacheName(version), ignoreVary: true });
  return own ?? (key === PAGE ? undefined : caches.match(url, { ignoreVary: true }));
};

async function withWorkerPolicy(response: Response): Promise<Response> {
  const policy = (await keptList())?.workerPolicy;
  if (!policy || !response.ok) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', policy);
  return new Response(response.body, { status: response.status, headers });
}

/** Asks the host of the app, for a file by its bare name. */
function ask(event: FetchEvent, what: Request | URL = event.request): Promise<Response> {
  event.waitUntil(counter.add('network'));
  return fetch(what);
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = new Set((await keptList())?.files.map((file) => file.path));
  const decision = decide(request, scope, kept);
  if (decision.kind === 'refuse') {
    event.waitUntil(counter.add('refused'));
    const { host } = new URL(request.url);
    event.waitUntil(tell({ type: 'refused', host, reason: decision.reason }));
    return Response.error();
  }
  event.waitUntil(counter.add('allowed'));
  switch (decision.kind) {
    case 'page':
      return (await cached(PAGE)) ?? ask(event, scope);
    case 'worker':
      return withWorkerPolicy((await cached(decision.key)) ?? (await ask(event)));
    case 'cache-first':
      return (await cached(decision.key)) ?? ask(event);
    case 'network':
      return (await caches.match(request, { ignoreVary: true })) ?? ask(event);
  }
}

self.addEventListener('fetch', (event) => {
  event.respondWith(answer(event));
});

async function build(): Promise<Build> {
  const kept = await caches.match(new URL(CHANGES, scope), { cacheName: cacheName(version) });
  return { version, changes: await kept?.json().catch(() => undefined) };
}

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  switch (message.type) {
    case 'activate':
      event.waitUntil(self.skipWaiting());
      break;
    case 'build?':
      event.waitUntil(build().then((told) => event.ports[0]?.postMessage(told)));
      break;
    case 'counts':
      event.waitUntil(counter.message().then((counts) => event.source?.postMessage(counts)));
      event.waitUntil(dropStaleCaches());
  }
});
