import { featuresIn, type Feature } from './feature';

const tag = featuresIn('tags');

/** What a person put on customers by hand or from a file. */
export const TAG_FEATURES = [
  tag(
    'tags_count',
    'number',
    'values',
    ['tags'],
    ['Étiquettes', 'Nombre d’étiquettes posées sur le client.'],
    ['Tags', 'Number of tags put on the customer.'],
  ),
] as const;

/** A tag as the catalogue names it. */
export interface NamedTag {
  readonly id: string;
  readonly name: string;
}

/** `tag_<id>`: whether a customer has one tag. */
export function tagFeature({ id, name }: NamedTag): Feature {
  return tag(
    `tag_${id}`,
    'flag',
    'yes-no',
    ['tags'],
    [name, `Porte l’étiquette «\u00a0${name}\u00a0».`],
    [name, `Has the tag “${name}”.`],
  );
}
