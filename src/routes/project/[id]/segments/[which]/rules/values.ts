import type { AppError } from '$lib/core/errors';
import type { ValueSource } from '$lib/flows/rules/values';
import { formats } from '$lib/i18n/language.svelte';
import { monthName } from '$lib/i18n/rules/grammar';
import type { RuleDesk } from '$lib/state/rule-desk.svelte';
import { fold } from '$lib/ui/fold';

/** What a list of values offers; `rows` is null where nothing was counted. */
export type FoundValues =
  | {
      readonly ok: true;
      readonly values: readonly { readonly value: string; readonly rows: number | null }[];
      /** How many there are that match. */
      readonly found: number;
    }
  | { readonly ok: false; readonly error: AppError };

/** The values of a column of the base. */
export const valuesOf =
  (desk: RuleDesk, source: ValueSource) =>
  async (search: string): Promise<FoundValues> => {
    const list = await desk.values.find(source, search);
    return list.ok ? { ok: true, ...list.value } : list;
  };

/** Values that are known beforehand, by the words on screen. */
export const fixedValues =
  (values: readonly string[], say: (value: string) => string) =>
  (search: string): Promise<FoundValues> => {
    const found = values.filter((value) => fold(say(value)).includes(fold(search.trim())));
    const listed = found.map((value) => ({ value, rows: null }));
    return Promise.resolve({ ok: true, values: listed, found: found.length });
  };

/** 1 to 12, as texts. */
export const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
export const sayMonth = (month: string) => monthName(Number(month), formats());
