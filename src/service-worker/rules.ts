/** One file of the build, as `precache.json` lists it; the page itself is `./`. */
export interface KeptFile {
  readonly path: string;
  readonly size: number;
  readonly integrity: string;
}

export interface KeptList {
  readonly version: string;
  readonly workerPolicy: string;
  readonly files: readonly KeptFile[];
}

export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
  readonly destination: string;
}

export type Decision =
  | { readonly kind: 'refuse'; readonly reason: 'origin' | 'method' | 'query' }
  | { readonly kind: 'page' }
  | { readonly kind: 'worker'; readonly key: string }
  | { readonly kind: 'cache-first'; readonly key: string }
  | { readonly kind: 'network' };

export const PAGE = './';
const CACHE_PREFIX = 'tamis-build-';

export const cacheName = (version: string): string => CACHE_PREFIX + version;

/** The file a URL names, relative to the scope; undefined outside the scope. */
export function keyOf(url: URL, scope: URL): string | undefined {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  const path = url.pathname.slice(scope.pathname.length);
  return path === '' || path === 'index.html' ? PAGE : path;
}

/**
 * A request can carry data in its address or in its body, even to our own host: only reading a file
 * by its bare name goes to the network.
 */
export function decide(asked: Asked, scope: URL, kept: ReadonlySet<string>): Decision {
  const url = new URL(asked.url);
  if (url.origin !== scope.origin) return { kind: 'refuse', reason: 'origin' };
  if (asked.method !== 'GET' && asked.method !== 'HEAD')
    return { kind: 'refuse', reason: 'method' };
  const key = keyOf(url, scope);
  if (key === PAGE && asked.mode === 'navigate') return { kind: 'page' };
  if (key !== undefined && (asked.destination === 'worker' || asked.destination === 'sharedworker'))
    return { kind: 'worker', key };
  if (key !== undefined && kept.has(key)) return { kind: 'cache-first', key };
  return url.search === '' ? { kind: 'network' } : { kind: 'refuse', reason: 'query' };
}

/** Hashed names never change their content: they need neither a check nor a second download. */
export const isImmutable = (path: string): boolean => path.startsWith('_app/immutable/');

/**
 * The caches that nobody needs. A tab that did not answer may be of any version, so nothing goes
 * while one is silent.
 */
export function staleCaches(
  names: readonly string[],
  current: string,
  openTabs: readonly (string | undefined)[],
): string[] {
  if (openTabs.includes(undefined)) return [];
  const needed = new Set([current, ...openTabs].map((version) => cacheName(version ?? '')));
  return names.filter((name) => name.startsWith(CACHE_PREFIX) && !needed.has(name));
}
