import type { DatasetSession, Row } from '../../contracts/engine';
import type { DatasetSummary } from '../../core/dataset';
import type { Result } from '../../core/result';
import type { Rule } from '../../core/rules/rule';
import { searchTable } from '../../sql/customers/search';
import { exampleOf, peopleLike, type Found } from '../../sql/rules/people';
import { attempt, need, oneRow, runOne, toNumber, toText } from '../run';
import { ruleFrame, type RuleBase } from './frame';

/** Somebody on whom a rule can be tried. */
export interface Person {
  readonly key: number;
  /** As the files write it. */
  readonly id: string;
  readonly name: string | null;
}

/** More are not shown at once. */
const SHOWN = 8;

const foundIn = ({ attributes, matching }: DatasetSummary): Found => ({
  attributes,
  joined: matching?.status === 'done',
});

/** Customers by identifier, name or e-mail; every word of the search has to be found. Errors of the engine. */
export function findPeople(
  session: DatasetSession,
  dataset: DatasetSummary,
  search: string,
): Promise<Result<readonly Person[]>> {
  return attempt(async () => {
    const found = foundIn(dataset);
    const { name, create } = searchTable(found);
    need(await session.derive(name, create));
    return (await runOne(session, peopleLike(search, found, SHOWN))).rows.map(person);
  });
}

/** Of those who meet a rule, or of those who do not, the customer who spent most; null where there is none. Errors of the engine. */
export function exampleFor(
  session: DatasetSession,
  base: RuleBase & { readonly dataset: DatasetSummary },
  rule: Rule,
  meets: boolean,
): Promise<Result<Person | null>> {
  return attempt(async () => {
    const frame = await ruleFrame(session, base, [rule]);
    const row = await oneRow(session, exampleOf(rule, meets, frame, foundIn(base.dataset)));
    return row.length === 0 ? null : person(row);
  });
}

function person([key, id, name]: Row): Person {
  return { key: toNumber(key), id: toText(id), name: typeof name === 'string' ? name : null };
}
