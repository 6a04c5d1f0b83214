import type { Refusal } from './offline';

/** Ways by which a page could send something out. */
export const WAYS = [
  'fetch',
  'xhr',
  'beacon',
  'socket',
  'events',
  'image',
  'style',
  'script',
  'frame',
  'prefetch',
  'form',
  'leave',
  'webrtc',
  'worker-fetch',
  'worker-socket',
  'post',
  'query',
] as const;
export type Way = (typeof WAYS)[number];

/** What became of one attempt to send a word out. */
export interface Attempt {
  readonly way: Way;
  /** `open`: nothing refused it, it may have left; `absent`: this browser cannot be tried so. */
  readonly outcome: 'refused' | 'open' | 'absent';
  /** Who refused it, and by which rule; null unless it was refused. */
  readonly by: Refusal['by'] | null;
  readonly rule: string | null;
}

/** The content security policies in force; null where there is none to be read. */
export interface Policies {
  readonly page: string | null;
  readonly workers: string | null;
}

/** A package that the app is made of, or made with. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression, or in the words of its authors. */
  readonly licence: string;
  /** Whether its code is in what the browser gets; the others only build and test it. */
  readonly shipped: boolean;
}

/** What the app can show of itself. */
export interface ProofPort {
  policies(): Promise<Policies>;
  /** Empty where the app is served for development. */
  dependencies(): Promise<readonly Dependency[]>;
  /** Tries every way, one after the other, with one fixed word; tells each outcome. */
  attempt(onAttempt: (attempt: Attempt) => void): Promise<void>;
}
