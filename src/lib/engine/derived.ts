import type { Sql } from '../contracts/sql';

const WORD = /[A-Za-z_]\w*/g;

/** The temporary tables that are kept, in the order in which they were made. */
export class DerivedTables {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly create: Sql; asked: number }>();
  /** Those that the engine has; one that takes its place starts with none. */
  readonly #made = new Set<string>();
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

  /** Keeps one more, just made; answers the names that have to go, least recently asked first. */
  keep(name: string, create: Sql): readonly string[] {
    this.#kept.set(name, { create, asked: (this.#clock += 1) });
    this.#made.add(name);
    const surplus = [...this.#kept]
      .sort(([, a], [, b]) => a.asked - b.asked)
      .slice(0, Math.max(0, this.#kept.size - this.#most))
      .map(([old]) => old);
    for (const old of surplus) this.drop(old);
    return surplus;
  }

  /** A kept one was made again. */
  made(name: string): void {
    this.#made.add(name);
  }

  drop(name: string): void {
    this.#kept.delete(name);
    this.#made.delete(name);
  }

  /** The engine that had them is gone. */
  lost(): void {
    this.#made.clear();
  }

  /**
   * Kept tables that a statement needs and the engine lacks, in making order: those it names, and
   * those that these are made of. A word that only looks like a name costs a table made early.
   */
  missingFor(statement: Sql): readonly (readonly [name: string, create: Sql])[] {
    const named = new Set<string>();
    const look = (sql: Sql) => {
      for (const [word] of sql.matchAll(WORD)) {
        const entry = this.#kept.get(word);
        if (entry === undefined || named.has(word)) continue;
        named.add(word);
        look(entry.create);
      }
    };
    look(statement);
    return [...this.#kept].flatMap(([name, { create }]) =>
      named.has(name) && !this.#made.has(name) ? [[name, create] as const] : [],
    );
  }
}
