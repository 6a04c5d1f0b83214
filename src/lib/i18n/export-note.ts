import { NO_PURCHASE } from '../core/customers';
import type { DatasetSummary } from '../core/dataset';
import { describeRfm, describeSegment } from './definition';
import type { Formats } from './formats';
import type { RfmFacts } from './measure-words';
import { render } from './message';
import { exportNote as words } from './messages/export';
import { segmentNames } from './messages/segments';
import { plainText } from './quote';

/** What the note beside an exported file tells. */
export interface NoteFacts {
  readonly fileName: string;
  readonly project: string;
  readonly demo: boolean;
  readonly sources: readonly string[];
  readonly dataset: DatasetSummary;
  readonly currency: string;
  readonly rfm: RfmFacts;
  /** Every segment with customers, in the scheme's order. */
  readonly segments: readonly { readonly segmentId: string; readonly customers: number }[];
  /** Null for every customer; NO_PURCHASE for those without a purchase in the period. */
  readonly segmentIds: readonly string[] | null;
  readonly headers: readonly string[];
  /** When the file was written, in ms. */
  readonly writtenAt: number;
  readonly version: string;
}

/** The note as plain text: from the same definition as the SQL, so that the file explains itself. */
export function exportNoteText(facts: NoteFacts, f: Formats): string {
  const { dataset, rfm } = facts;
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
    render(words.reference, f, f.date(rfm.asOf.referenceDate)),
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
    ...definitionLines(facts, f),
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

function nameOf(segmentId: string, f: Formats): string {
  const name = segmentNames[segmentId];
  return name ? render(name, f) : segmentId;
}

function countLines({ dataset, segments, segmentIds }: NoteFacts, f: Formats): readonly string[] {
  const sum = (list: NoteFacts['segments']) => list.reduce((n, s) => n + s.customers, 0);
  const without = dataset.customers - sum(segments);
  const wanted = (id: string) => segmentIds === null || segmentIds.includes(id);
  const inside = segments.filter((s) => wanted(s.segmentId));
  const outside = segments.filter((s) => !wanted(s.segmentId));
  const line = (what: string, n: number) => `- ${render(words.counted, f, what, n)}`;
  const some = (what: string, n: number) => (n > 0 ? [line(what, n)] : []);
  const noneIn = wanted(NO_PURCHASE) ? without : 0;
  const total = sum(inside) + noneIn;
  return [
    render(words.inside, f, total),
    ...inside.map((s) => line(nameOf(s.segmentId, f), s.customers)),
    ...some(nameOf(NO_PURCHASE, f), noneIn),
    '',
    render(words.outside, f, dataset.customers - total),
    ...some(render(words.otherSegments, f), sum(outside)),
    ...some(render(words.withoutPurchase, f), without - noneIn),
  ];
}

function definitionLines(
  { rfm, currency, segments, segmentIds }: NoteFacts,
  f: Formats,
): readonly string[] {
  const said = describeRfm(rfm, f, currency);
  const ids = segmentIds ?? segments.map((s) => s.segmentId);
  return [
    render(words.definition, f),
    render(words.period, f, said.period),
    ...said.measures.flatMap((m) => [
      render(words.measure, f, m.name, m.what, m.how),
      ...m.bands.map((b) => `- ${b}`),
    ]),
    ...said.scheme,
    ...ids.map(
      (id) => `- ${render(words.segment, f, nameOf(id, f), describeSegment(rfm.def, id, f))}`,
    ),
  ];
}
