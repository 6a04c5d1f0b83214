import { featureById } from '../core/features/catalogue';
import type { ProjectRecord } from '../core/project';
import type { Resolved } from '../core/segmentation/resolved';
import { describeRfm, describeSegment } from './definition';
import type { Formats } from './formats';
import { describeKind } from './kind-definition';
import type { RfmFacts } from './measure-words';
import { render } from './message';
import { exportNote as words } from './messages/export';
import { segmentMeaning } from './segment-label';

interface Around {
  readonly f: Formats;
  readonly record: Pick<ProjectRecord, 'currency' | 'dataset' | 'tags'>;
  /** Those in the file, with the name that the screen gives them. */
  readonly segments: readonly { readonly id: string; readonly name: string }[];
}

/** How the segments of a file are made, line by line; nothing before they are computed. */
export function noteDefinition(
  made: Resolved | RfmFacts | null,
  around: Around,
): readonly string[] {
  if (made === null) return [];
  if ('cuts' in made) return rfmLines(made, around);
  if (made.kind === 'rfm') return [];
  const { f, record, segments } = around;
  const { dataset, tags, currency } = record;
  const featureName = (id: string) => featureById(id, dataset, tags)?.label[f.language] ?? id;
  const kind = made.kind;
  const meant = segments.flatMap(({ id, name }) => {
    const meaning = segmentMeaning({ id, label: { of: 'kind', kind } }, f);
    return meaning === null ? [] : [`- ${render(words.segment, f, name, meaning)}`];
  });
  const said = describeKind(made, { f, currency, featureName });
  return [...said.map((line) => line.replaceAll('**', '')), ...meant];
}

function rfmLines(facts: RfmFacts, { f, record, segments }: Around): readonly string[] {
  const said = describeRfm(facts, f, record.currency);
  return [
    render(words.period, f, said.period),
    ...said.measures.flatMap((m) => [
      render(words.measure, f, m.name, m.what, m.how),
      ...m.bands.map((b) => `- ${b}`),
    ]),
    ...said.scheme,
    ...segments.map(
      ({ id, name }) => `- ${render(words.segment, f, name, describeSegment(facts.def, id, f))}`,
    ),
  ];
}
