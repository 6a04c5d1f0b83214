export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly mood: 'info' | 'error';
  readonly undo?: () => void;
}

/** Long enough to read; longer when there is something to press. */
const LIFE = 6_000;
const LIFE_WITH_UNDO = 12_000;

/** The messages at the foot of the screen. One for the whole app. */
export class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #timers: Record<number, ReturnType<typeof setTimeout>> = {};
  #next = 1;

  get list(): readonly Toast[] {
    return this.#list;
  }

  show(text: string, options: { undo?: () => void; mood?: Toast['mood'] } = {}): number {
    const id = this.#next++;
    const { undo, mood = 'info' } = options;
    this.#list = [...this.#list.slice(-2), { id, text, mood, ...(undo ? { undo } : {}) }];
    this.#start(id);
    return id;
  }

  dismiss(id: number): void {
    this.#stop(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }

  undo(id: number): void {
    const toast = this.#list.find((one) => one.id === id);
    this.dismiss(id);
    toast?.undo?.();
  }

  /** While the pointer or the focus is on them, messages stay. */
  hold(): void {
    for (const { id } of this.#list) this.#stop(id);
  }

  release(): void {
    for (const { id } of this.#list) this.#start(id);
  }

  #start(id: number): void {
    this.#stop(id);
    const toast = this.#list.find((one) => one.id === id);
    if (!toast) return;
    this.#timers[id] = setTimeout(() => this.dismiss(id), toast.undo ? LIFE_WITH_UNDO : LIFE);
  }

  #stop(id: number): void {
    clearTimeout(this.#timers[id]);
  }
}
