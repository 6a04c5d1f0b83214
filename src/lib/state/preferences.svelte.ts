import type { Language } from '../i18n/formats';
import { preferredLanguage, setLanguage } from '../i18n/language.svelte';
import { LANGUAGES } from '../i18n/formats';
import { masking, setMasking } from '../i18n/masking.svelte';

export type Theme = 'auto' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Language, theme and whether names are hidden, kept on this machine. */
export class Preferences {
  #storage: Storage | null;
  #theme = $state.raw<Theme>('auto');

  /** `storage` null where the browser refuses one: choices then last for the visit. */
  constructor(storage: Storage | null, wanted: readonly string[]) {
    this.#storage = storage;
    const theme = THEMES.find((t) => t === storage?.getItem('tamis.theme'));
    if (theme) this.#theme = theme;
    setMasking(storage?.getItem('tamis.masked') === 'true');
    setLanguage(
      LANGUAGES.find((l) => l === storage?.getItem('tamis.language')) ?? preferredLanguage(wanted),
    );
  }

  /** Whether names, addresses and numbers are hidden on screen. */
  get masked(): boolean {
    return masking();
  }

  setMasked(on: boolean): void {
    setMasking(on);
    this.#storage?.setItem('tamis.masked', String(on));
  }

  get theme(): Theme {
    return this.#theme;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#storage?.setItem('tamis.theme', theme);
  }

  setLanguage(next: Language): void {
    setLanguage(next);
    this.#storage?.setItem('tamis.language', next);
  }
}
