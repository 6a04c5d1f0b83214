import { parseIsoDate, type IsoDate } from '$lib/core/dates';
import { tagName, type TagMark } from '$lib/core/tags';

/** What a person writes to put a tag on somebody. */
export interface Fields {
  readonly name: string;
  readonly note: string;
  readonly on: IsoDate;
}

export const emptyFields = (on: IsoDate): Fields => ({ name: '', note: '', on });

export const isNamed = ({ name }: Pick<Fields, 'name'>): boolean => tagName(name) !== '';

/** The mark of one customer. */
export function markOf(customer: string, { note, on }: Pick<Fields, 'note' | 'on'>): TagMark {
  return { customer, on, ...(note.trim() === '' ? {} : { note }) };
}

/** A day as a date field writes it; the former one while it is not whole. */
export const dayOf = (written: string, former: IsoDate): IsoDate => parseIsoDate(written) ?? former;
