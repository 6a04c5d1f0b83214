import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pagePolicy, sha256 } from '../tooling/policy.mjs';
import { serve } from '../tooling/serve.mjs';
import { buildDir, listFiles } from '../tooling/stamp.mjs';

interface Precache {
  version: string;
  workerPolicy: string;
  files: { path: string; size: number; integrity: string }[];
}

const HASHED = '_app/immutable/';
const TEXT = /\.(html|js|css|json|webmanifest)$/;

const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

/**
 * A copy of the build as another version would be: every hashed file has another address, as if
 * all of them had changed, and the page, its scripts and the service worker name that version.
 */
export function anotherBuild(dir: string): string {
  const { version } = JSON.parse(read(buildDir, 'precache.json')) as Precache;
  const other = [...version].reverse().join('');
  const mark = join(dir, 'precache.json');
  if (existsSync(mark) && (JSON.parse(read(dir, 'precache.json')) as Precache).version === other)
    return dir;
  rmSync(dir, { recursive: true, force: true });
  cpSync(buildDir, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const moved = `${HASHED}${other}/`;
  renameSync(join(dir, HASHED), join(dir, '_app', 'moved'));
  mkdirSync(join(dir, HASHED));
  renameSync(join(dir, '_app', 'moved'), join(dir, moved));
  for (const path of listFiles(dir).filter((p) => TEXT.test(p) && p !== 'precache.json')) {
    const text = read(dir, path);
    const changed = text.replaceAll(HASHED, moved).replaceAll(version, other);
    if (changed !== text) writeFileSync(join(dir, path), changed);
  }
  const html = read(dir, 'index.html');
  const policy = /(<meta http-equiv="content-security-policy" content=")[^"]*(")/;
  writeFileSync(
    join(dir, 'index.html'),
    html.replace(policy, (_, before: string, after: string) => before + pagePolicy(html) + after),
  );
  const list = JSON.parse(read(dir, 'precache.json')) as Precache;
  const files = list.files.map(({ path }) => {
    const now = path.startsWith(HASHED) ? moved + path.slice(HASHED.length) : path;
    const content = readFileSync(join(dir, now === './' ? 'index.html' : now));
    return { path: now, size: content.length, integrity: `sha256-${sha256(content)}` };
  });
  writeFileSync(mark, JSON.stringify({ ...list, version: other, files }));
  return dir;
}

/** The address that the app is served from, and what it serves now: one of two versions, or nothing. */
export class Host {
  readonly #dirs: readonly [string, string];
  readonly url: string;
  readonly #port: number;
  #at: 0 | 1 = 0;
  #close: (() => void) | undefined;

  private constructor(
    dirs: readonly [string, string],
    url: string,
    port: number,
    close: () => void,
  ) {
    this.#dirs = dirs;
    this.url = url;
    this.#port = port;
    this.#close = close;
  }

  static async open(other: string, port: number): Promise<Host> {
    const served = await serve({ dir: buildDir, port, tries: 500 });
    return new Host([buildDir, other], served.url, served.port, served.close);
  }

  get origin(): string {
    return new URL(this.url).origin;
  }

  /** Nobody answers any more. */
  stop(): void {
    this.#close?.();
    this.#close = undefined;
  }

  async start(): Promise<void> {
    if (this.#close) return;
    const served = await serve({ dir: this.#dirs[this.#at], port: this.#port });
    this.#close = served.close;
  }

  /** Puts the other version in the place of the one that is served. */
  async deploy(): Promise<void> {
    this.stop();
    this.#at = this.#at === 0 ? 1 : 0;
    await this.start();
  }
}
