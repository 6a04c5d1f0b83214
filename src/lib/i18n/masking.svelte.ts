import { HIDDEN, looksPersonal, namesPeople } from '../core/privacy/mask';
import type { Role } from '../core/roles';
import { t } from './language.svelte';
import { masks } from './messages/masking';

let masked = $state(false);

/** Whether names, addresses and numbers are hidden on screen. Reading it in markup makes the markup follow it. */
export function masking(): boolean {
  return masked;
}

export function setMasking(on: boolean): void {
  masked = on;
}

/** A text that names somebody, as the screen shows it. */
export function shownText(text: string): string {
  return masked && text !== '' ? HIDDEN : text;
}

/** A text of a column, hidden where the column names people or where the text looks like an address or a number. */
export function shownCell(role: Role | null, text: string): string {
  return masked && (namesPeople(role) || looksPersonal(text)) ? shownText(text) : text;
}

/** What a customer is called: the name, else the identifier; a number of our own while names are hidden. */
export function shownCustomer(row: {
  readonly key: number;
  readonly name: string | null;
  readonly customerId: string;
}): string {
  return masked ? t(masks.customer, row.key) : (row.name ?? row.customerId);
}
