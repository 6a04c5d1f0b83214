import { moveCut, type CutRange } from './cuts';

export interface CutDragPort {
  cuts(): readonly number[];
  range(): CutRange;
  /** Called at most once a frame while a cut moves. */
  oncut(index: number, value: number): void;
  /** Called once, when the cut is let go where it was not. */
  oncommit(index: number, value: number): void;
}

/** A cut on its way: what is drawn at once, told at each frame, kept at the end. */
export class CutDrag {
  readonly #port: CutDragPort;
  #moving = $state.raw<{
    readonly index: number;
    readonly value: number;
    readonly from: number;
  } | null>(null);
  #frame = 0;

  constructor(port: CutDragPort) {
    this.#port = port;
  }

  /** The cuts as drawn: the one that moves is already where the hand is. */
  get shown(): readonly number[] {
    const moving = this.#moving;
    const cuts = this.#port.cuts();
    return moving ? cuts.map((c, i) => (i === moving.index ? moving.value : c)) : cuts;
  }

  get active(): boolean {
    return this.#moving !== null;
  }

  start(index: number): void {
    const value = this.#port.cuts()[index];
    if (value !== undefined) this.#moving = { index, value, from: value };
  }

  to(wanted: number): void {
    const moving = this.#moving;
    if (!moving) return;
    const value = moveCut(this.shown, moving.index, wanted, this.#port.range());
    if (value === moving.value) return;
    this.#moving = { ...moving, value };
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#moving) this.#port.oncut(this.#moving.index, this.#moving.value);
    });
  }

  end(): void {
    const moving = this.#stop();
    if (moving && moving.value !== moving.from) this.#port.oncommit(moving.index, moving.value);
  }

  /** Puts the cut back where it was. */
  cancel(): void {
    const moving = this.#stop();
    if (moving && moving.value !== moving.from) this.#port.oncut(moving.index, moving.from);
  }

  #stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const moving = this.#moving;
    this.#moving = null;
    return moving;
  }
}
