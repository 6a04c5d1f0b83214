import type { Language } from '../i18n/formats';
import { preferredLanguage, setLanguage } from '../i18n/language.svelte';
import { LANGUAGES } from '../i18n/formats';

export type Theme = 'auto' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Language and theme, kept on this machine. */
export class Preferences {
  #storage: Storage | null;
  #theme = $state.raw<Theme>('auto');

  /** `storage` null where the browser refuses one: choices then last for the visit. */
  constructor(storage: Storage | null, wanted: readonly string[]) {
    this.#storage = storage;
    const theme = THEMES.find((t) => t === storage?.getItem('tamis.theme'));
    if (theme) this.#theme = theme;
    setLanguage(
      LANGUAGES.find((l) => l === storage?.getItem('tamis.language')) ?? preferredLanguage(wanted),
    );
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
