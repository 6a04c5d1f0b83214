import { copiesOf, type QualityBase } from '$lib/core/quality/inputs';
import { formats, t } from '$lib/i18n/language.svelte';
import type { Message } from '$lib/i18n/message';
import { findings as words } from '$lib/i18n/messages/quality-findings';
import { plainText, quote } from '$lib/i18n/quote';

export interface Finding {
  readonly id: string;
  /** The fact as a sentence, its figures in `**bold**`. */
  readonly fact: string;
  /** What to do about it. */
  readonly advice: string;
}

export interface Findings {
  readonly found: readonly Finding[];
  /** Names of what was looked for and not found. */
  readonly clear: readonly string[];
}

/** What the files say side by side, in the words of the screen. */
export function findingsOf(quality: QualityBase, currency: string): Findings {
  const f = formats();
  const { dataset, base, recipe, rhythm, sources } = quality;
  const { people, cutoff, wholesale, returns, interactions } = base;
  const { orderReport: report } = dataset;
  const money = (amount: number) => f.money(amount, currency).replace('-', '\u2212');
  const shareOf = (amount: number) =>
    report.amount > 0 ? Math.max(0, Math.min(1, amount / report.amount)) : 0;
  const fileOf = (id: string) =>
    quote(f, recipe.sources.find((s) => s.id === id)?.fileName ?? '', 40);
  const found: Finding[] = [];
  const clear: string[] = [];
  const say = (id: string, fact: string, advice: Message) =>
    found.push({ id, fact, advice: t(advice) });
  const check = (
    id: keyof typeof words.names,
    count: number,
    fact: () => string,
    advice: Message,
  ) => {
    if (count > 0) say(id, fact(), advice);
    else clear.push(t(words.names[id]));
  };

  check(
    'anonymous',
    report.anonymous.lines,
    () => {
      const { lines, amount } = report.anonymous;
      return t(words.anonymous, lines, money(amount), shareOf(amount));
    },
    words.anonymousDo,
  );
  if (people.described !== null) {
    const { described } = people;
    const { unknownBuyers: n, unknownRevenue: amount, describedWithoutPurchase: idle } = people;
    const unknown = () => t(words.unknownBuyers, n, money(amount), shareOf(amount));
    check('unknownBuyers', n, unknown, words.unknownBuyersDo);
    const without = () => t(words.withoutPurchase, idle, described);
    check('withoutPurchase', idle, without, words.withoutPurchaseDo);
  }
  for (const { sourceId, dated, known } of interactions)
    check(
      'strangers',
      dated - known,
      () => t(words.strangers, dated - known, dated, fileOf(sourceId)),
      words.strangersDo,
    );
  for (const o of sources.flatMap((s) => s.overlaps)) {
    const ends = [f.date(o.from), f.date(o.to)] as const;
    const same = o.shared.lines > 0;
    say(
      `overlap ${o.sourceId} ${o.otherId}`,
      t(words.overlap, fileOf(o.sourceId), fileOf(o.otherId), ...ends, o.shared.lines),
      same ? words.overlapSame : words.overlapApart,
    );
  }
  const { exactDuplicates } = report;
  const kept = recipe.options.exactDuplicates === 'keep';
  check(
    'duplicates',
    exactDuplicates.lines,
    () => t(words.duplicates, exactDuplicates.lines, money(exactDuplicates.amount), kept),
    words.duplicatesDo,
  );
  const again = copiesOf(quality).customers;
  if (again > 0) say('again', t(words.describedAgain, again), words.describedAgainDo);
  check(
    'wholesale',
    wholesale.customers,
    () => {
      const names = wholesale.largest
        .slice(0, 5)
        .map((w) => `${plainText(w.customerId, 30)} (${money(w.revenue)})`);
      const rest = wholesale.customers > 5 ? [t(words.andMore)] : [];
      const list = [...names, ...rest].join(', ');
      return t(words.wholesale, wholesale.customers, shareOf(wholesale.revenue), list);
    },
    words.wholesaleDo,
  );
  if (returns !== null && returns.checked > 0)
    check(
      'returns',
      returns.orphans,
      () => t(words.returns, returns.orphans, returns.checked, money(returns.amount)),
      words.returnsDo,
    );
  const { unit } = rhythm;
  if (unit !== null)
    check(
      'gaps',
      rhythm.missing,
      () => t(words.gaps, rhythm.missing, rhythm.expected, unit),
      words.gapsDo,
    );
  if (cutoff.buyers > 0 && cutoff.days > 0)
    say(
      'cutoff',
      t(words.cutoff, cutoff.early / cutoff.buyers, cutoff.early, cutoff.days),
      words.cutoffDo,
    );
  return { found, clear: [...new Set(clear)] };
}
