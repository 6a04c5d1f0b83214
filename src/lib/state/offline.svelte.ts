import type { OfflineControl, OfflineStatus } from '../contracts/offline';
import type { Change } from '../core/changes/changes';
import type { Occupation } from './occupation';

/** Whether the app works without a network, what the firewall refused, and the newer version. */
export class Offline {
  readonly #control: OfflineControl | null;
  readonly #occupation: () => Occupation | null;
  readonly #before: () => Promise<void>;
  #status = $state.raw<OfflineStatus | null>(null);
  #putOff = $state.raw(false);

  /** `before` brings what is on screen to the disk; `occupation` is what would be lost all the same. */
  constructor(
    control: OfflineControl | null,
    occupation: () => Occupation | null,
    before: () => Promise<void>,
  ) {
    this.#control = control;
    this.#occupation = occupation;
    this.#before = before;
    control?.subscribe((status) => (this.#status = status));
  }

  /** Null until something is known. */
  get status(): OfflineStatus | null {
    return this.#status;
  }

  /** What a newer version that waits brings; null without one, or when it was put off. */
  get offered(): readonly Change[] | null {
    return this.#putOff ? null : (this.#status?.update ?? null);
  }

  /** What has to end before the newer version can be put in place. */
  get occupation(): Occupation | null {
    return this.#occupation();
  }

  /** Not now: it is offered again when the page is opened again. */
  putOff(): void {
    this.#putOff = true;
  }

  /** Puts the newer version in place and reloads this tab; does nothing while something is under way. */
  async applyUpdate(): Promise<void> {
    await this.#before();
    if (this.#occupation() === null) this.#control?.applyUpdate();
  }
}
