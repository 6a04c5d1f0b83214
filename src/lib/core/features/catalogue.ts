import type { DatasetSummary } from '../dataset';
import { ANSWER_FEATURES } from './answers';
import { choiceId, type OtherAttribute } from './attribute-values';
import { COMPANY_FEATURES } from './company';
import { ENGAGEMENT_FEATURES } from './engagement';
import { FAVOURITE_FEATURES } from './favourites';
import { featuresIn, unmet, type Feature, type Need } from './feature';
import { PERSON_FEATURES } from './person';
import { PRICE_FEATURES } from './price';
import { PURCHASE_FEATURES } from './purchases';
import { TAG_FEATURES, tagFeature, type NamedTag } from './tags';
import { TIME_FEATURES } from './time';
import { isQuestion, topicsOf } from './topics';

/**
 * The one list that rules, profiles, tables, charts and exports read. The SQL of each id is in
 * `sql/features`; a test proves that none lacks.
 */
export const FEATURES = [
  ...PURCHASE_FEATURES,
  ...FAVOURITE_FEATURES,
  ...PRICE_FEATURES,
  ...TIME_FEATURES,
  ...PERSON_FEATURES,
  ...COMPANY_FEATURES,
  ...ENGAGEMENT_FEATURES,
  ...ANSWER_FEATURES,
  ...TAG_FEATURES,
] as const satisfies readonly Feature[];

export type FeatureId = (typeof FEATURES)[number]['id'];

export function feature(id: FeatureId): Feature {
  const found = FEATURES.find((f) => f.id === id);
  if (!found) throw new RangeError(`no feature ${id}`);
  return found;
}

/** A feature and what a dataset lacks for it; nothing when it can be computed. */
export interface OfferedFeature {
  readonly feature: Feature;
  readonly lacks: readonly Need[];
}

/**
 * Every feature that can be spoken of on a dataset: the catalogue, one for each other attribute
 * of the files that no feature of the catalogue shows already, one for each tag. A base with
 * survey questions among its attributes has these instead of the answer that is lacking.
 */
export function featuresOf(
  dataset: DatasetSummary,
  tags: readonly NamedTag[] = [],
): readonly OfferedFeature[] {
  const topics = topicsOf(dataset.otherAttributes);
  const shown = new Set([...topics.values()].map(({ name }) => name));
  const others = [
    ...dataset.otherAttributes.filter(({ name }) => !shown.has(name)).map(attributeFeature),
    ...dataset.otherAttributes.flatMap(choiceFeatures),
  ];
  const asked = others.some(({ group }) => group === 'answers');
  return [
    ...FEATURES.filter(({ id }) => !(asked && id === 'survey_answer')).map((one) =>
      asWritten(one, [...topics].find(([topic]) => topic === one.id)?.[1]),
    ),
    ...others,
    ...tags.map(tagFeature),
  ].map((feature) => ({ feature, lacks: unmet(feature, dataset, tags.length > 0) }));
}

/** A feature by its id, also one that the dataset makes or that names a category; null for an id of none. */
export function featureById(
  id: string,
  dataset: DatasetSummary,
  tags: readonly NamedTag[] = [],
): Feature | null {
  const category = categoryOfShare(id);
  if (category !== null) return categoryShare(category);
  const other = dataset.otherAttributes.find(({ name }) => name === id);
  if (other) return attributeFeature(other);
  return featuresOf(dataset, tags).find(({ feature }) => feature.id === id)?.feature ?? null;
}

/** `attr_<n>`: what the files say under a label of their own. */
function attributeFeature(attribute: OtherAttribute): Feature {
  const shown = labelOf(attribute);
  const feature = featuresIn(groupOf(attribute))(
    attribute.name,
    'category',
    'text',
    [],
    [shown, `Colonne «\u00a0${shown}\u00a0» du fichier, telle qu’elle est écrite.`],
    [shown, `Column “${shown}” of the file, as it is written.`],
  );
  return asWritten(feature, attribute);
}

/** The feature with the kind that the values of its attribute have. */
function asWritten(feature: Feature, attribute: OtherAttribute | undefined): Feature {
  const kind = attribute?.values?.kind;
  if (kind === 'number') return { ...feature, kind, unit: 'figure' };
  return kind === 'date' ? { ...feature, kind, unit: 'date' } : feature;
}

/** `attr_<n>:<choice>`: whether a customer gave one of several choices. */
function choiceFeatures(attribute: OtherAttribute): readonly Feature[] {
  const { name, values } = attribute;
  if (values?.kind !== 'choices') return [];
  const shown = labelOf(attribute);
  return values.choices.map((choice) =>
    featuresIn(groupOf(attribute))(
      choiceId(name, choice),
      'flag',
      'yes-no',
      [],
      [
        `${shown}\u00a0: ${choice}`,
        `«\u00a0${choice}\u00a0» est parmi ce que dit la colonne «\u00a0${shown}\u00a0».`,
      ],
      [`${shown}: ${choice}`, `“${choice}” is among what the column “${shown}” says.`],
    ),
  );
}

const labelOf = ({ name, label }: OtherAttribute) => (label.trim() === '' ? name : label);
const groupOf = ({ label }: OtherAttribute) => (isQuestion(label) ? 'answers' : 'person');

const CATEGORY_SHARE = 'category_share:';

/** The share of a customer's spending in one category, by its name. */
function categoryShare(category: string): Feature {
  return featuresIn('purchases')(
    `${CATEGORY_SHARE}${category}`,
    'number',
    'share',
    ['line.category'],
    [
      `Part de ${category}`,
      `Part des dépenses dans la catégorie «\u00a0${category}\u00a0», retours exclus.`,
    ],
    [`Share of ${category}`, `Share of spending in the category “${category}”, returns excluded.`],
  );
}

/** The category that an id of categoryShare names; null for other ids. */
export function categoryOfShare(id: string): string | null {
  return id.startsWith(CATEGORY_SHARE) ? id.slice(CATEGORY_SHARE.length) : null;
}
