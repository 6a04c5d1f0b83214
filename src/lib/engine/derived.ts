import type { Sql } from '../contracts/sql';

/** The temporary tables that are kept, in the order in which they were made. */
export class DerivedTables {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly create: Sql; asked: number }>();
  #clock = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether it is kept; asking makes it the most recent. */
  ask(name: string): boolean {
    const entry = this.#kept.get(name);
    if (entry === undefined) return false;
    entry.asked = this.#clock += 1;
    return true;
  }

  /** Keeps one more; answers the names that have to go, least recently asked first. */
  keep(name: string, create: Sql): readonly string[] {
    this.#kept.set(name, { create, asked: (this.#clock += 1) });
    const surplus = [...this.#kept]
      .sort(([, a], [, b]) => a.asked - b.asked)
      .slice(0, Math.max(0, this.#kept.size - this.#most))
      .map(([old]) => old);
    for (const old of surplus) this.#kept.delete(old);
    return surplus;
  }

  drop(name: string): void {
    this.#kept.delete(name);
  }

  /** In making order, so that a table made from another one can be made again. */
  list(): readonly (readonly [string, Sql])[] {
    return [...this.#kept].map(([name, { create }]) => [name, create] as const);
  }
}
