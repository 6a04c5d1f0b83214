import type { Sql } from '../../contracts/sql';
import { PLUS_DOMAINS, POINTLESS_DOMAINS } from '../../core/cleaning/emails';
import type { DomainFix } from '../../core/cleaning/step';
import { join, sql, text } from '../text';
import { withoutBlanks } from './blanks';

/** Lower case, without blanks, `mailto:` and `Name <...>`. A cell with more than one @ is only put in lower case. */
export function emailForm(cell: Sql): Sql {
  const bare = sql`regexp_replace(${withoutBlanks(cell)}, '^(?i:mailto:)|[<>]', '', 'g')`;
  const inside = sql`nullif(regexp_extract(${cell}, '<([^<>]*@[^<>]*)>', 1), '')`;
  const single = sql`strlen(${cell}) - strlen(replace(${cell}, '@', '')) = 1`;
  return sql`CASE WHEN ${adorned(cell)} AND ${single} THEN lower(coalesce(${inside}, ${bare})) ELSE lower(${cell}) END`;
}

/** Whether a cell holds more than an address. */
function adorned(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, '[\\s<>\\x{a0}\\x{202f}]|^(?i:mailto):')`;
}

/** Whether emailForm can change the cell. */
export function untidyEmail(cell: Sql): Sql {
  return sql`${cell} <> lower(${cell}) OR ${adorned(sql`trim(${cell})`)}`;
}

/** The cell under a name, for what reads it several times. */
function named(cell: Sql, read: (name: Sql) => Sql): Sql {
  return sql`list_transform([${cell}], lambda v: ${read(sql`v`)})[1]`;
}

export function emailDomain(cell: Sql): Sql {
  return sql`lower(trim(split_part(${cell}, '@', 2), ' >'))`;
}

function mailbox(cell: Sql): Sql {
  return sql`split_part(${cell}, '@', 1)`;
}

/** Domains that are written wrong, written right. */
export function withDomains(cell: Sql, fixes: readonly DomainFix[]): Sql {
  if (fixes.length === 0) return cell;
  const cases = fixes.map((f) => sql`WHEN ${text(f.from)} THEN ${text(f.to)}`);
  return named(cell, (v) => {
    const right = sql`CASE ${emailDomain(v)} ${join(cases, ' ')} END`;
    return sql`coalesce(${mailbox(v)} || '@' || ${right}, ${v})`;
  });
}

/** One address for all the ways in which a provider lets one mailbox be written. */
export function withoutAliases(cell: Sql): Sql {
  return named(cell, (v) => {
    const domain = emailDomain(v);
    const base = sql`split_part(${mailbox(v)}, '+', 1)`;
    return sql`CASE WHEN ${domain} IN (${join(POINTLESS_DOMAINS.map(text))}) THEN replace(${base}, '.', '') || '@gmail.com'
      WHEN ${domain} IN (${join(PLUS_DOMAINS.map(text))}) THEN ${base} || '@' || ${domain} ELSE ${v} END`;
  });
}

/** Whether withoutAliases could change the cell. */
export function hasAlias(cell: Sql): Sql {
  return sql`regexp_matches(${cell}, '(?i)\\+[^@]*@|\\.[^@]*@g(oogle)?mail\\.com|@googlemail\\.com')`;
}
