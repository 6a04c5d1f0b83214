import { isImmutable, type KeptFile, type KeptList } from './rules';

export const LIST = 'precache.json';
export const CHANGES = 'changes.json';

export async function fetchList(scope: URL, version: string): Promise<Response> {
  const response = await fetch(new URL(LIST, scope), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  const list = (await response.clone().json()) as KeptList;
  if (list.version !== version) throw new Error('The host is between two versions');
  return response;
}

/** A copy without the headers of the transfer, which no longer describe the decoded body. */
function rewrap(response: Response, body: BodyInit | null): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(body, { headers });
}

async function download(
  file: KeptFile,
  url: URL,
  onBytes: (bytes: number) => void,
): Promise<Response> {
  if (!isImmutable(file.path)) {
    const checked = await fetch(url, { cache: 'no-cache', integrity: file.integrity });
    if (!checked.ok) throw new Error(`${file.path}: ${checked.status}`);
    onBytes(file.size);
    return rewrap(checked, checked.body);
  }
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${file.path}: ${response.status}`);
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
    flush() {
      if (received !== file.size) throw new Error(`${file.path}: cut short`);
    },
  });
  return rewrap(response, response.body.pipeThrough(counter));
}

/** Fills the cache of one version; an unchanged hashed file comes from the cache of the last one. */
export async function fill(
  cache: Cache,
  list: KeptList,
  scope: URL,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const total = list.files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress(done, total);
  };
  const keep = async (file: KeptFile) => {
    const url = new URL(file.path, scope);
    const known = isImmutable(file.path) ? await caches.match(url) : undefined;
    if (known) onBytes(file.size);
    await cache.put(url, known ?? (await download(file, url, onBytes)));
  };
  const waiting = [...list.files];
  const lane = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keep(file);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}
