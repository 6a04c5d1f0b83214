import { text, type Message } from './message';

/** What a card starts with, before the person writes on it. */
export interface StartingCard {
  readonly objective: Message;
  readonly message: Message;
  readonly offer: Message;
  readonly channel: Message;
  readonly moment: Message;
  /** In percent; null for none stated. */
  readonly discountLimit: number | null;
}

/** Objective, message, offer, channel, moment, in one language. */
type Words = readonly [
  objective: string,
  message: string,
  offer: string,
  channel: string,
  moment: string,
];

export function card(discountLimit: number | null, fr: Words, en: Words): StartingCard {
  return {
    objective: text(fr[0], en[0]),
    message: text(fr[1], en[1]),
    offer: text(fr[2], en[2]),
    channel: text(fr[3], en[3]),
    moment: text(fr[4], en[4]),
    discountLimit,
  };
}
