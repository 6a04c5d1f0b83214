import type { DatasetSession, Engine, Row } from '../../contracts/engine';
import type { WholeVersion } from '../../contracts/store';
import { isJoined, type DatasetSummary } from '../../core/dataset';
import type { Leaving } from '../../core/privacy/erased';
import type { Traces } from '../../core/privacy/scrub';
import type { Wish } from '../../core/privacy/wishes';
import type { Result } from '../../core/result';
import {
  addressHashes,
  createLeaving,
  identifierHashes,
  leavingKeys,
  namesOfOthers,
  otherTraces,
  remainingCount,
} from '../../sql/privacy/erase';
import { namedPeople } from '../../sql/privacy/wishes';
import { attempt, need, oneRow, runAll, runOne, toNumber, toText } from '../run';

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

/**
 * How some customers of the current version are known in any version of a project: by all that they
 * are called now, and by what a former version called the same people, but for what is somebody
 * else's now. `versions` are those of the project, the current one first. The reading session of
 * the engine is over when there are several.
 */
export function peopleEverywhere(
  engine: Pick<Engine, 'openDataset'>,
  versions: readonly WholeVersion[],
  now: People,
  keys: readonly number[],
): Promise<Result<People>> {
  return attempt(async () => {
    const [current, ...former] = versions;
    let all = now;
    for (const { blob, dataset } of former) {
      const session = need(await engine.openDataset(blob));
      await runAll(session, createLeaving(all.hashes));
      const { rows } = await runOne(session, leavingKeys(isJoined(dataset), now.salt));
      const there = rows.map((row) => toNumber(row[0]));
      const called = need(await peopleOf(session, dataset, there, now.salt));
      await session.close();
      all = together(all, called);
    }
    if (!current || all.hashes.length === now.hashes.length) return all;
    const session = need(await engine.openDataset(current.blob));
    await runAll(session, createLeaving(all.hashes));
    const { attributes } = current.dataset;
    const others = namesOfOthers(keys, attributes, isJoined(current.dataset), now.salt);
    const { rows } = await runOne(session, others);
    await session.close();
    return without(all, now, rows);
  });
}

function together(a: People, b: People): People {
  return {
    salt: a.salt,
    hashes: [...new Set([...a.hashes, ...b.hashes])],
    traces: {
      identifiers: new Set([...a.traces.identifiers, ...b.traces.identifiers]),
      texts: [...new Set([...a.traces.texts, ...b.traces.texts])],
    },
  };
}

/** People without some names (name, hash), unless they are called so now. */
function without(all: People, now: People, names: readonly Row[]): People {
  const foreign = names.map(([name, hash]) => ({ name: toText(name), hash: toText(hash) }));
  const own = new Set(now.hashes);
  const hashes = new Set(foreign.map(({ hash }) => hash).filter((hash) => !own.has(hash)));
  const gone = new Set(foreign.filter(({ hash }) => hashes.has(hash)).map(({ name }) => name));
  const { identifiers, texts } = all.traces;
  return {
    salt: all.salt,
    hashes: all.hashes.filter((hash) => !hashes.has(hash)),
    traces: {
      identifiers: new Set([...identifiers].filter((one) => !gone.has(one))),
      // Somebody else was taken for them: their names are not told apart.
      texts: foreign.length > 0 ? now.traces.texts : texts,
    },
  };
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
