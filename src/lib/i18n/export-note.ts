import { NO_PURCHASE } from '../core/customers';
import type { DatasetSummary } from '../core/dataset';
import type { IsoDate } from '../core/dates';
import type { Purpose } from '../core/privacy/wishes';
import type { Formats } from './formats';
import { render } from './message';
import { exportNote as words } from './messages/export';
import { fileUses } from './messages/wishes';
import { plainText } from './quote';

/** What the note beside an exported file tells. */
export interface NoteFacts {
  readonly fileName: string;
  readonly project: string;
  readonly demo: boolean;
  readonly sources: readonly string[];
  readonly dataset: DatasetSummary;
  readonly currency: string;
  readonly referenceDate: IsoDate;
  /** Name of the segmentation. */
  readonly segmentation: string;
  /** Every segment with customers, in its order; NO_PURCHASE for those without a purchase in the period. */
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly customers: number;
  }[];
  /** Null for every customer. */
  readonly segmentIds: readonly string[] | null;
  /** What everybody in the file carries; null for no tag. */
  readonly tag: { readonly name: string } | null;
  /** How many are in the file. */
  readonly customers: number;
  readonly purpose: Purpose;
  /** Customers who were asked for and whom their wishes keep out. */
  readonly left: { readonly opposed: number; readonly refused: number };
  /** How the segments are made, line by line. */
  readonly definition: readonly string[];
  readonly headers: readonly string[];
  /** When the file was written, in ms. */
  readonly writtenAt: number;
  readonly version: string;
}

/** The note as plain text: from the same definition as the SQL, so that the file explains itself. */
export function exportNoteText(facts: NoteFacts, f: Formats): string {
  const { dataset } = facts;
  const moment = new Intl.DateTimeFormat(f.locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(facts.writtenAt);
  const { anonymous } = dataset.orderReport;
  return [
    render(words.title, f, facts.fileName),
    '',
    render(words.project, f, plainText(facts.project, 200)),
    ...(facts.demo ? [render(words.invented, f)] : []),
    render(
      words.sources,
      f,
      facts.sources.map((name) => plainText(name, 200)),
    ),
    render(
      words.dataset,
      f,
      dataset.customers,
      dataset.orderLines,
      f.date(dataset.firstOrder),
      f.date(dataset.lastOrder),
    ),
    render(words.reference, f, f.date(facts.referenceDate)),
    render(words.written, f, moment, facts.version),
    '',
    ...countLines(facts, f),
    ...(anonymous.lines > 0
      ? [
          render(
            words.anonymous,
            f,
            anonymous.lines,
            f.money(anonymous.amount, facts.currency, true),
          ),
        ]
      : []),
    '',
    render(words.definition, f),
    render(words.segmentation, f, plainText(facts.segmentation)),
    ...facts.definition,
    '',
    render(words.file, f),
    render(words.style, f),
    render(words.guarded, f),
    render(
      words.columns,
      f,
      facts.headers.map((h) => plainText(h, 200)),
    ),
    '',
  ].join('\n');
}

function countLines(
  { dataset, segments, segmentIds, tag, customers: total, purpose, left }: NoteFacts,
  f: Formats,
): readonly string[] {
  const sum = (list: NoteFacts['segments']) => list.reduce((n, s) => n + s.customers, 0);
  const chosen = segments.filter(({ id }) => segmentIds === null || segmentIds.includes(id));
  const others = segments.filter((s) => !chosen.includes(s));
  const line = (what: string, n: number) => `- ${render(words.counted, f, what, n)}`;
  const some = (what: string, n: number) => (n > 0 ? [line(what, n)] : []);
  const isNone = ({ id }: NoteFacts['segments'][number]) => id === NO_PURCHASE;
  const kept = left.opposed + left.refused;
  const partial = tag !== null || kept > 0;
  return [
    render(words.inside, f, total),
    ...(tag ? [`- ${render(words.carrying, f, plainText(tag.name))}`] : []),
    ...(purpose === 'any' ? [] : [`- ${render(words.purpose, f, render(fileUses[purpose], f))}`]),
    ...(tag && segmentIds === null
      ? []
      : chosen.map((s) => (partial ? `- ${s.name}` : line(s.name, s.customers)))),
    '',
    render(words.outside, f, dataset.customers - total),
    ...some(render(words.otherSegments, f), sum(others.filter((s) => !isNone(s)))),
    ...some(render(words.withoutPurchase, f), sum(others.filter(isNone))),
    ...(tag ? some(render(words.outsideTag, f), sum(chosen) - total - kept) : []),
    ...some(render(words.opposed, f), left.opposed),
    ...some(render(words.refused, f), left.refused),
  ];
}
