import type { Day } from '../days';
import type { Channel, DemoFile } from '../types';

/** A town where customers live; in its postcodes `#` is a digit and `@` a letter to draw. */
export interface Town {
  readonly name: string;
  readonly postcodes: readonly string[];
  /** Code of the nearest store; empty abroad. */
  readonly store: string;
  readonly country: string;
}

export interface Store {
  readonly code: string;
  readonly name: string;
  /** First day of business. */
  readonly opens: Day;
  /** How many visitors come, compared with the other stores. */
  readonly visitors: number;
}

/** One product family: each noun in each finish is a product. */
export interface Family {
  readonly code: string;
  readonly name: string;
  readonly brands: readonly string[];
  readonly peak: 'school' | 'gifts' | null;
  /** Noun and base price in whole euros or pounds. */
  readonly nouns: readonly (readonly [string, number])[];
  readonly finishes: readonly string[];
}

export interface NameWords {
  readonly female: readonly string[];
  readonly male: readonly string[];
  /** A surname is a beginning and an ending, or one of the whole ones. */
  readonly surnameStarts: readonly string[];
  readonly surnameEnds: readonly string[];
  readonly surnames: readonly string[];
  readonly civilities: { readonly female: readonly string[]; readonly male: readonly string[] };
  readonly professions: readonly string[];
  readonly emailDomains: readonly string[];
  /** Ranges reserved for fiction: each `#` is a digit. */
  readonly phones: readonly string[];
}

export interface PlaceWords {
  readonly streets: readonly string[];
  /** Address patterns with `{n}` and `{street}`. */
  readonly addresses: readonly string[];
  readonly home: string;
  readonly towns: readonly Town[];
  readonly abroad: readonly Town[];
  readonly stores: readonly Store[];
}

export interface CatalogueWords {
  readonly families: readonly Family[];
  /** Given away with a basket, at a price of zero. */
  readonly gifts: readonly string[];
  readonly ownBrand: string;
  /** Cents at the end of a price. */
  readonly priceEndings: readonly number[];
}

export type InteractionKind =
  'open' | 'click' | 'visit' | 'review' | 'referral' | 'complaint' | 'unsubscribe' | 'event';

/** One file's dialect and header. */
export interface FileFormat {
  readonly name: DemoFile['name'];
  readonly encoding: 'windows-1252' | 'utf-8' | 'utf-8-bom';
  readonly delimiter: ';' | ',';
  readonly lineEnd: '\r\n' | '\n';
  readonly date: 'slash' | 'short-slash' | 'iso';
  readonly header: readonly string[];
}

export interface FormatWords {
  readonly customers: FileFormat;
  readonly lines: FileFormat;
  readonly interactions: FileFormat;
  readonly decimal: ',' | '.';
  readonly yes: string;
  readonly no: string;
  readonly channels: Record<Channel, string>;
  readonly interactionKinds: Record<InteractionKind, string>;
  readonly letter: string;
  readonly praises: readonly string[];
  readonly regrets: readonly string[];
  readonly complaints: readonly string[];
  /** Cells nobody can read, by what they should have been. */
  readonly unreadable: {
    readonly dates: readonly string[];
    readonly amounts: readonly string[];
    readonly quantities: readonly string[];
    readonly births: readonly string[];
    readonly times: readonly string[];
  };
}

/** Everything one language says. */
export interface Words {
  readonly names: NameWords;
  readonly places: PlaceWords;
  readonly catalogue: CatalogueWords;
  readonly format: FormatWords;
}
