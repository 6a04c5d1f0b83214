import { domainFixes } from '../../core/cleaning/emails';
import { stepId } from '../../core/cleaning/step';
import { emailDomain } from '../../sql/cleaning/emails';
import { frequentValues } from '../../sql/cleaning/measure';
import { rawColumn } from '../../sql/import/stage';
import { isKept } from '../import/profile';
import { runOne, toNumber, toText } from '../run';
import { measure, type FoundStep, type Search } from './context';

const MAX_DOMAINS = 20_000;
const MAX_FIXES = 500;

/** Misspelt domains of the addresses of a column. Off until the person has seen them. */
export async function findDomains(search: Search, column: number): Promise<FoundStep | null> {
  const { build, source, profiles, signal } = search;
  const domain = emailDomain(rawColumn(column));
  const { rows } = await runOne(
    build,
    frequentValues(source.id, column, isKept(profiles, column), domain, MAX_DOMAINS),
    signal,
  );
  const domains = domainFixes(
    rows.map((row) => ({ domain: toText(row[0]), addresses: toNumber(row[1]) })),
  ).slice(0, MAX_FIXES);
  if (domains.length === 0) return null;
  const kind = 'email-domain';
  const id = stepId(source.id, column, kind);
  return measure(search, { id, kind, sourceId: source.id, column, enabled: false, domains });
}
