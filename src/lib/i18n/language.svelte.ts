import { FORMATS, LANGUAGES, type Formats, type Language } from './formats';
import { render, type Message } from './message';

let current = $state<Language>('fr');

/** The language of the screen. Reading it in markup makes the markup follow it. */
export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
}

/** The first of the person's languages that we speak; English otherwise. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const known = LANGUAGES.find((l) => tag.toLowerCase().startsWith(l));
    if (known) return known;
  }
  return 'en';
}

export function formats(): Formats {
  return FORMATS[current];
}

/** The text of a message in the language of the screen. */
export function t<A extends readonly unknown[]>(message: Message<A>, ...values: A): string {
  return render(message, FORMATS[current], ...values);
}
