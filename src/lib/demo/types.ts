import type { Day } from './days';

export type DemoLanguage = 'fr' | 'en';

/** One raw file, as a shop's software would have exported it. */
export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DemoOptions {
  /** Any whole number; another seed invents another base. */
  readonly seed?: number;
  /** Distinct people, before duplicates are added. */
  readonly customers?: number;
}

export type Channel = 'store' | 'online' | 'marketplace';

/** What a customer account says about its holder. */
export interface Profile {
  readonly civility: string;
  readonly given: string;
  readonly surname: string;
  readonly birth: Day | null;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
  readonly email: string;
  readonly phone: string;
  /** Code of the store of origin. */
  readonly home: string;
  readonly created: Day;
  readonly emailConsent: boolean | null;
  readonly smsConsent: boolean | null;
  readonly profession: string;
}
