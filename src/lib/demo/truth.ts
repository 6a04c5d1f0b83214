import type { Accounts } from './accounts';
import type { SalesRow } from './dirt';
import type { DuplicateKind } from './duplicates';
import type { Person } from './people';
import type { Persona } from './personas';
import { amount } from './sales';

/** A cell written so that nobody can read it; the header is line 1. */
export interface DemoReject {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

/** What was planted in a demo, to check what Tamis finds. Totals are decimal strings with four decimals. */
export interface DemoTruth {
  /** Distinct people, and lines of the customer file. */
  readonly people: number;
  readonly accounts: number;
  /** Lines of the sales file, header left out; every count below is among them. */
  readonly lines: number;
  readonly anonymousLines: number;
  readonly returnLines: number;
  readonly giftLines: number;
  /** Exact second copies of the line above. */
  readonly repeatedLines: number;
  /** Sum of every amount that can be read, repeated lines included. */
  readonly amountTotal: string;
  /** The same without the lines that have any unreadable cell. */
  readonly cleanAmountTotal: string;
  readonly anonymousTotal: string;
  readonly repeatedTotal: string;
  readonly interactions: number;
  readonly rejects: readonly DemoReject[];
  readonly duplicates: readonly {
    readonly original: string;
    readonly copy: string;
    readonly kind: DuplicateKind;
  }[];
  /** Different people under one e-mail: not to be merged. */
  readonly sharedEmails: readonly (readonly [string, string])[];
  /** Customer ids without any sale, of people who never bought. */
  readonly neverBought: readonly string[];
  /** The persona behind every customer id. */
  readonly personas: ReadonlyMap<string, Persona>;
}

type SalesTruth = Pick<
  DemoTruth,
  | 'lines'
  | 'anonymousLines'
  | 'returnLines'
  | 'giftLines'
  | 'repeatedLines'
  | 'amountTotal'
  | 'cleanAmountTotal'
  | 'anonymousTotal'
  | 'repeatedTotal'
>;
type PeopleTruth = Pick<
  DemoTruth,
  'people' | 'accounts' | 'duplicates' | 'sharedEmails' | 'neverBought' | 'personas'
>;

/** Counts and sums the sales file from what was sold, not from its text. */
export function salesTruth(
  rows: readonly SalesRow[],
  isSpoiled: (row: SalesRow) => boolean,
  isAmountSpoiled: (row: SalesRow) => boolean,
): SalesTruth {
  const total = (keep: (row: SalesRow) => boolean): string =>
    decimal(rows.reduce((sum, row) => sum + (keep(row) ? amount(row.line) : 0), 0));
  const count = (keep: (row: SalesRow) => boolean): number => rows.filter(keep).length;
  const anonymous = ({ ticket }: SalesRow): boolean => ticket.account === null;
  return {
    lines: rows.length,
    anonymousLines: count(anonymous),
    returnLines: count(({ line }) => line.quantity < 0),
    giftLines: count(({ line }) => line.unit === 0),
    repeatedLines: count(({ repeated }) => repeated),
    amountTotal: total((row) => !isAmountSpoiled(row)),
    cleanAmountTotal: total((row) => !isSpoiled(row)),
    anonymousTotal: total(anonymous),
    repeatedTotal: total(({ repeated }) => repeated),
  };
}

/** Who is who behind the customer file. */
export function peopleTruth(people: readonly Person[], accounts: Accounts): PeopleTruth {
  const firstId = (person: number): string => accounts.of(person)[0]?.id ?? '';
  return {
    people: people.length,
    accounts: accounts.list.length,
    duplicates: accounts.list.flatMap(({ id, person, copy }) =>
      copy ? [{ original: firstId(person), copy: id, kind: copy.kind }] : [],
    ),
    sharedEmails: people.flatMap(({ partner, profile }, i) =>
      partner !== null &&
      partner < i &&
      profile.email !== '' &&
      people[partner]?.profile.email === profile.email
        ? [[firstId(partner), firstId(i)] as const]
        : [],
    ),
    neverBought: people.flatMap(({ persona }, i) =>
      persona === 'never-bought' ? [firstId(i)] : [],
    ),
    personas: new Map(
      accounts.list.flatMap(({ id, person }) => {
        const known = people[person];
        return known ? [[id, known.persona] as const] : [];
      }),
    ),
  };
}

/** Cents as a decimal with four decimals. */
function decimal(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / 100);
  return `${cents < 0 ? '-' : ''}${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}00`;
}
