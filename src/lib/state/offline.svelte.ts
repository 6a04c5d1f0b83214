import type { OfflineControl, OfflineStatus } from '../contracts/offline';

/** Whether the app works without a network, and what the firewall refused. */
export class Offline {
  #control: OfflineControl | null;
  #status = $state.raw<OfflineStatus | null>(null);

  constructor(control: OfflineControl | null) {
    this.#control = control;
    control?.subscribe((status) => (this.#status = status));
  }

  /** Null until something is known. */
  get status(): OfflineStatus | null {
    return this.#status;
  }

  /** A newer version waits to be put in place. */
  get updateAvailable(): boolean {
    return this.#status?.state === 'update-available';
  }

  /** Puts the newer version in place and reloads this tab. */
  applyUpdate(): void {
    this.#control?.applyUpdate();
  }
}
