import type { RulesDef } from '../core/segmentation/rules/definition';

/** A pause in the typing after which what was typed is kept in the project. */
const KEEP_AFTER_MS = 700;

/**
 * The rules of a segmentation while they are written: what is typed shows at once and is kept
 * after a pause, as one step to undo; everything else is kept at once.
 */
export class RuleList {
  readonly #saved: () => RulesDef;
  readonly #save: (def: RulesDef) => void;
  #draft = $state.raw<{ readonly over: RulesDef; readonly def: RulesDef } | null>(null);
  #selected = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(saved: () => RulesDef, save: (def: RulesDef) => void) {
    this.#saved = saved;
    this.#save = save;
  }

  /** As it is being written. Undoing what the project keeps undoes what was typed over it too. */
  get def(): RulesDef {
    const saved = this.#saved();
    return this.#draft?.over === saved ? this.#draft.def : saved;
  }

  /** The id of the rule on screen: the one that was chosen, else the first; null without any. */
  get selected(): string | null {
    const { rules } = this.def;
    return (rules.find(({ id }) => id === this.#selected) ?? rules[0])?.id ?? null;
  }

  select(id: string): void {
    this.#selected = id;
  }

  write(def: RulesDef, typing = false): void {
    clearTimeout(this.#timer);
    if (typing) {
      this.#draft = { over: this.#saved(), def };
      this.#timer = setTimeout(() => this.keep(), KEEP_AFTER_MS);
    } else {
      this.#draft = null;
      this.#save(def);
    }
  }

  /** Keeps what was typed last without waiting. */
  keep(): void {
    clearTimeout(this.#timer);
    const draft = this.#draft;
    this.#draft = null;
    if (draft && draft.over === this.#saved()) this.#save(draft.def);
  }
}
