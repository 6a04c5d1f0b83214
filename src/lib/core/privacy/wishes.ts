import type { IsoDate } from '../dates';

/** Ways to reach a customer. */
export const CONTACT_CHANNELS = ['email', 'sms', 'phone', 'post'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What somebody said of being contacted, in one way or in all of them. */
export interface Wish {
  /** An identifier, an e-mail address or a telephone number, as it was written. */
  readonly who: string;
  readonly channel: ContactChannel | 'all';
  /** An opposition wins over every consent, whatever the days. */
  readonly says: 'no' | 'yes';
  readonly on: IsoDate;
}

/** Wishes that one project holds at most. */
export const MAX_WISHES = 200_000;

/** What a file of customers is for: one channel, or no matter which. */
export type Purpose = ContactChannel | 'any';

/** A text as a wish keeps it; empty for nobody. */
export function writtenWho(text: string): string {
  return text.trim().slice(0, 200);
}

const keyOf = ({ who, channel, says }: Wish) =>
  `${says} ${channel} ${who.includes('@') ? who.toLowerCase() : who}`;

/** What adding wishes comes to. */
export interface Wishing {
  readonly wishes: readonly Wish[];
  /** Wishes that were not there. */
  readonly added: number;
  /** Wishes that were there already, which keep their day. */
  readonly kept: number;
  /** Wishes for which there is no room. */
  readonly left: number;
}

/** Adds wishes; the same wish of the same person is kept once, as it was first. */
export function withWishes(wishes: readonly Wish[], more: readonly Wish[]): Wishing {
  const all = new Map(wishes.map((wish) => [keyOf(wish), wish]));
  let [kept, left] = [0, 0];
  for (const wish of more) {
    const one = { ...wish, who: writtenWho(wish.who) };
    if (one.who === '') continue;
    if (all.has(keyOf(one))) kept++;
    else if (all.size >= MAX_WISHES) left++;
    else all.set(keyOf(one), one);
  }
  return { wishes: [...all.values()], added: all.size - wishes.length, kept, left };
}

/** Without these very wishes. */
export function withoutWishes(wishes: readonly Wish[], gone: readonly Wish[]): readonly Wish[] {
  const keys = new Set(gone.map(keyOf));
  return wishes.filter((wish) => !keys.has(keyOf(wish)));
}
