import type { OfferedFeature } from '../features/catalogue';
import type { SegmentationDef } from './definition';
import { RFM_ID } from './listed';
import { openingDef, OPEN_KINDS } from './saved';

/** What a person may start a segmentation of their own with, kind by kind; those that lack their needs are absent. */
export function newDefs(
  offered: readonly OfferedFeature[],
  tags: readonly { readonly id: string }[],
): readonly SegmentationDef[] {
  const opened = OPEN_KINDS.flatMap((kind) => openingDef(kind, offered) ?? []);
  const tagged: readonly SegmentationDef[] =
    tags.length === 0 ? [] : [{ kind: 'tags', tags: tags.map(({ id }) => id) }];
  return [
    { kind: 'rules', rules: [], rest: null },
    { kind: 'cross', first: RFM_ID, second: 'lifecycle', merges: [] },
    ...tagged,
    ...opened,
  ];
}
