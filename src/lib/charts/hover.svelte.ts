/** Which mark the pointer or the keyboard is on; Escape puts the tip away. */
export class Hover<K> {
  #pointed = $state.raw<K | null>(null);
  #focused = $state.raw<K | null>(null);

  get current(): K | null {
    return this.#pointed ?? this.#focused;
  }
  point(mark: K | null): void {
    this.#pointed = mark;
  }
  /** Focus by pointer shows nothing more than the pointer already does. */
  focus(mark: K | null, target?: EventTarget | null): void {
    this.#focused = target instanceof Element && !target.matches(':focus-visible') ? null : mark;
  }
  escape(key: string): void {
    if (key === 'Escape') this.#pointed = this.#focused = null;
  }
}
