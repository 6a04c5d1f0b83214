import type { DatasetSession } from '../../contracts/engine';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { Leaving } from '../../core/privacy/erased';
import type { Traces } from '../../core/privacy/scrub';
import type { Wish } from '../../core/privacy/wishes';
import type { Result } from '../../core/result';
import {
  addressHashes,
  createLeaving,
  identifierHashes,
  otherTraces,
  remainingCount,
} from '../../sql/privacy/erase';
import { namedPeople } from '../../sql/privacy/wishes';
import { attempt, oneRow, runAll, runOne, toNumber, toText } from '../run';

/** Somebody whom a text names. */
export interface NamedPerson {
  readonly key: number;
  readonly customerId: string;
  readonly name: string | null;
  /** Lines of purchases. */
  readonly lines: number;
}

/** People of the base whom texts name by identifier, e-mail address or telephone number; at most `most`. */
export function findPeople(
  session: DatasetSession,
  dataset: DatasetSummary,
  who: readonly string[],
  most: number,
): Promise<Result<readonly NamedPerson[]>> {
  return attempt(async () => {
    const wishes = who.map((one): Omit<Wish, 'on'> => ({ who: one, channel: 'all', says: 'no' }));
    const named = { attributes: dataset.attributes, joined: isJoined(dataset) };
    const { rows } = await runOne(session, namedPeople(wishes, named, most));
    return rows.map((row) => ({
      key: toNumber(row[0]),
      customerId: toText(row[1]),
      name: typeof row[2] === 'string' ? row[2] : null,
      lines: toNumber(row[3]),
    }));
  });
}

/** Those who leave: what is looked for in files, and in what a person wrote down. */
export interface People extends Leaving {
  readonly traces: Traces;
}

/** How some customers of the base are known: identifiers, addresses that are theirs alone, and what else names them. */
export function peopleOf(
  session: DatasetSession,
  dataset: DatasetSummary,
  keys: readonly number[],
  salt: string,
): Promise<Result<People>> {
  return attempt(async () => {
    const joined = isJoined(dataset);
    const { attributes } = dataset;
    const known = (await runOne(session, identifierHashes(keys, joined, salt))).rows;
    const addresses = (await runOne(session, addressHashes(keys, attributes, salt))).rows;
    const others = (await runOne(session, otherTraces(keys, attributes))).rows;
    const texts = [...addresses.map((row) => row[0]), ...others.flat()];
    return {
      salt,
      hashes: [...new Set([...known, ...addresses].map((row) => toText(row[1])))],
      traces: {
        identifiers: new Set(known.map((row) => toText(row[0]))),
        texts: [...new Set(texts.map((text) => toText(text)))].filter((text) => text !== ''),
      },
    };
  });
}

/** Customers of a dataset who were to leave. Errors of the engine. */
export function countRemaining(
  session: DatasetSession,
  dataset: DatasetSummary,
  { salt, hashes }: Leaving,
): Promise<Result<number>> {
  return attempt(async () => {
    await runAll(session, createLeaving(hashes));
    return toNumber((await oneRow(session, remainingCount(isJoined(dataset), salt)))[0]);
  });
}
