import { copiesOf, type QualityBase } from '$lib/core/quality/inputs';
import { formats, t } from '$lib/i18n/language.svelte';
import { shownText } from '$lib/i18n/masking.svelte';
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

/** One thing that is looked for. */
interface Check {
  readonly id: string;
  /** How often it is there; nothing is said of none, but that it was looked for. */
  readonly count: number;
  readonly fact: () => string;
  readonly advice: Message;
  /** Its name among what was not found; without one its absence is not worth a word. */
  readonly name?: Message;
}

/** Figures and names as the screen writes them. */
interface Writing {
  readonly money: (amount: number) => string;
  /** Share of revenue, 0 to 1. */
  readonly share: (amount: number) => number;
  readonly file: (sourceId: string) => string;
}

/** What the files say side by side, in the words of the screen. */
export function findingsOf(quality: QualityBase, currency: string): Findings {
  const writing = writingOf(quality, currency);
  const checks = [
    ...buyerChecks(quality, writing),
    ...fileChecks(quality, writing),
    ...lineChecks(quality, writing),
    ...calendarChecks(quality),
  ];
  return {
    found: checks
      .filter(({ count }) => count > 0)
      .map(({ id, fact, advice }) => ({ id, fact: fact(), advice: t(advice) })),
    clear: [...new Set(checks.flatMap(({ count, name }) => (count > 0 || !name ? [] : [t(name)])))],
  };
}

function writingOf({ dataset, recipe }: QualityBase, currency: string): Writing {
  const f = formats();
  const all = dataset.orderReport.amount;
  return {
    money: (amount) => f.money(amount, currency).replace('-', '\u2212'),
    share: (amount) => (all > 0 ? Math.max(0, Math.min(1, amount / all)) : 0),
    file: (id) => quote(f, recipe.sources.find((s) => s.id === id)?.fileName ?? '', 40),
  };
}

/** A check that is named where it finds nothing. */
const named = (
  id: keyof typeof words.names,
  count: number,
  fact: () => string,
  advice: Message,
): Check => ({ id, count, fact, advice, name: words.names[id] });

function buyerChecks({ dataset, base }: QualityBase, { money, share }: Writing): readonly Check[] {
  const { lines, amount } = dataset.orderReport.anonymous;
  const { described, unknownBuyers, unknownRevenue, describedWithoutPurchase: idle } = base.people;
  const anonymous = () => t(words.anonymous, lines, money(amount), share(amount));
  const checks = [named('anonymous', lines, anonymous, words.anonymousDo)];
  if (described === null) return checks;
  const unknown = () =>
    t(words.unknownBuyers, unknownBuyers, money(unknownRevenue), share(unknownRevenue));
  const without = () => t(words.withoutPurchase, idle, described);
  return [
    ...checks,
    named('unknownBuyers', unknownBuyers, unknown, words.unknownBuyersDo),
    named('withoutPurchase', idle, without, words.withoutPurchaseDo),
  ];
}

function fileChecks({ base, sources }: QualityBase, { file }: Writing): readonly Check[] {
  const f = formats();
  return [
    ...base.interactions.map(({ sourceId, dated, known }) => {
      const fact = () => t(words.strangers, dated - known, dated, file(sourceId));
      return named('strangers', dated - known, fact, words.strangersDo);
    }),
    ...sources
      .flatMap((s) => s.overlaps)
      .map(({ sourceId, otherId, from, to, shared: { lines } }) => ({
        id: `overlap ${sourceId} ${otherId}`,
        count: 1,
        fact: () =>
          t(words.overlap, file(sourceId), file(otherId), f.date(from), f.date(to), lines),
        advice: lines > 0 ? words.overlapSame : words.overlapApart,
      })),
  ];
}

function lineChecks(quality: QualityBase, { money, share }: Writing): readonly Check[] {
  const { dataset, base, recipe } = quality;
  const { wholesale, returns } = base;
  const { lines, amount } = dataset.orderReport.exactDuplicates;
  const kept = recipe.options.exactDuplicates === 'keep';
  const again = copiesOf(quality).customers;
  const largest = () => {
    const names = wholesale.largest
      .slice(0, 5)
      .map((w) => `${shownText(plainText(w.customerId, 30))} (${money(w.revenue)})`);
    const rest = wholesale.customers > 5 ? [t(words.andMore)] : [];
    return t(
      words.wholesale,
      wholesale.customers,
      share(wholesale.revenue),
      [...names, ...rest].join(', '),
    );
  };
  const checks: readonly Check[] = [
    named(
      'duplicates',
      lines,
      () => t(words.duplicates, lines, money(amount), kept),
      words.duplicatesDo,
    ),
    {
      id: 'again',
      count: again,
      fact: () => t(words.describedAgain, again),
      advice: words.describedAgainDo,
    },
    named('wholesale', wholesale.customers, largest, words.wholesaleDo),
  ];
  if (returns === null || returns.checked === 0) return checks;
  const { orphans, checked } = returns;
  const returned = () => t(words.returns, orphans, checked, money(returns.amount));
  return [...checks, named('returns', orphans, returned, words.returnsDo)];
}

function calendarChecks({ rhythm, base: { cutoff } }: QualityBase): readonly Check[] {
  const { unit, missing, expected } = rhythm;
  const gaps = (of: NonNullable<typeof unit>) =>
    named('gaps', missing, () => t(words.gaps, missing, expected, of), words.gapsDo);
  return [
    ...(unit === null ? [] : [gaps(unit)]),
    {
      id: 'cutoff',
      count: cutoff.buyers > 0 && cutoff.days > 0 ? 1 : 0,
      fact: () => t(words.cutoff, cutoff.early / cutoff.buyers, cutoff.early, cutoff.days),
      advice: words.cutoffDo,
    },
  ];
}
