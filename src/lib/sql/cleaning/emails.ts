import type { Sql } from '../../contracts/sql';
import { PLUS_DOMAINS, POINTLESS_DOMAINS } from '../../core/cleaning/emails';
import type { DomainFix } from '../../core/cleaning/step';
import { join, sql, text } from '../text';
import { withoutBlanks } from './blanks';

/** Lower case, without blanks, `mailto:` and `Name <...>`. A cell with more than one @ is only put in lower case. */
export function emailForm(cell: Sql): Sql {
  const bare = sql`regexp_replace(${withoutBlanks(cell)}, '^(?i:mailto:)|[<>]', '', 'g')`;
  const inside = sql`nullif(regexp_extract(${cell}, '<([^<>]*@[^<>]*)>', 1), '')`;
  return sql`CASE WHEN strlen(${cell}) - strlen(replace(${cell}, '@', '')) = 1 THEN lower(coalesce(${inside}, ${bare})) ELSE lower(${cell}) END`;
}

/** Whether emailForm can change the cell. */
export function untidyEmail(cell: Sql): Sql {
  return sql`${cell} <> lower(${cell}) OR regexp_matches(trim(${cell}), '[\\s<>\\x{a0}\\x{202f}]|^mailto:')`;
}

export function emailDomain(cell: Sql): Sql {
  return sql`lower(trim(split_part(${cell}, '@', 2)))`;
}

function mailbox(cell: Sql): Sql {
  return sql`split_part(${cell}, '@', 1)`;
}

/** Domains that are written wrong, written right. */
export function withDomains(cell: Sql, fixes: readonly DomainFix[]): Sql {
  if (fixes.length === 0) return cell;
  const cases = fixes.map((f) => sql`WHEN ${text(f.from)} THEN ${text(f.to)}`);
  const right = sql`CASE ${emailDomain(cell)} ${join(cases, ' ')} END`;
  return sql`coalesce(${mailbox(cell)} || '@' || ${right}, ${cell})`;
}

/** One address for all the ways in which a provider lets one mailbox be written. */
export function withoutAliases(cell: Sql): Sql {
  const domain = emailDomain(cell);
  const base = sql`split_part(${mailbox(cell)}, '+', 1)`;
  return sql`CASE WHEN ${domain} IN (${join(POINTLESS_DOMAINS.map(text))}) THEN replace(${base}, '.', '') || '@gmail.com'
    WHEN ${domain} IN (${join(PLUS_DOMAINS.map(text))}) THEN ${base} || '@' || ${domain} ELSE ${cell} END`;
}

/** Whether withoutAliases could change the cell. */
export function hasAlias(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, '(?i)\\+[^@]*@|\\.[^@]*@g(oogle)?mail\\.com|@googlemail\\.com')`;
}
