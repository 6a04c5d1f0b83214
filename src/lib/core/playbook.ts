/** What is to be done with the customers of a segment. */
export interface Playbook {
  readonly objective: string;
  readonly message: string;
  readonly offer: string;
  readonly channel: string;
  readonly moment: string;
  /** Highest discount that may be given, in percent; null for none stated. */
  readonly discountLimit: number | null;
  readonly owner: string;
  readonly note: string;
}

/** What a person wrote on the card of one segment; what is absent is as it starts. */
export interface SavedPlaybook {
  readonly segmentation: string;
  readonly segment: string;
  readonly card: Partial<Playbook>;
}

/** Which card of a project. */
export type PlaybookPlace = Pick<SavedPlaybook, 'segmentation' | 'segment'>;

const isAt = (saved: SavedPlaybook, { segmentation, segment }: PlaybookPlace): boolean =>
  saved.segmentation === segmentation && saved.segment === segment;

/** What the person wrote on a card; empty where nothing. */
export function savedCard(
  playbooks: readonly SavedPlaybook[] = [],
  place: PlaybookPlace,
): Partial<Playbook> {
  return playbooks.find((saved) => isAt(saved, place))?.card ?? {};
}

/**
 * The cards with some fields of one changed. A field that is written as it starts is not kept, so
 * that it goes on following the language; a card without any field is not kept either.
 */
export function withCard(
  playbooks: readonly SavedPlaybook[] = [],
  place: PlaybookPlace,
  changed: Partial<Playbook>,
  start: Playbook,
): readonly SavedPlaybook[] {
  const { segmentation, segment } = place;
  const whole: Partial<Playbook> = { ...savedCard(playbooks, place), ...changed };
  const card = Object.fromEntries(
    Object.entries(whole).filter(([field, value]) => value !== start[field as keyof Playbook]),
  ) as Partial<Playbook>;
  const others = playbooks.filter((saved) => !isAt(saved, place));
  return Object.keys(card).length === 0 ? others : [...others, { segmentation, segment, card }];
}
