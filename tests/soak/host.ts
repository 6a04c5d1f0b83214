import { builtVersion, writeSecondBuild } from '../tooling/second-build.mjs';
import { serve } from '../tooling/serve.mjs';
import { buildDir } from '../tooling/stamp.mjs';

/** A copy of the build in `dir`, as the next version would be. */
export const anotherBuild = (dir: string): string =>
  writeSecondBuild(dir, [...builtVersion()].reverse().join(''));

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
