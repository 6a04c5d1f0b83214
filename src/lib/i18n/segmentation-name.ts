import type { ListedSegmentation } from '../core/segmentation/listed';
import { t } from './language.svelte';
import { kindNames } from './messages/kinds';

/** What a segmentation is called on screen. */
export function segmentationName({ name, def }: Pick<ListedSegmentation, 'name' | 'def'>): string {
  return name ?? t(kindNames[def.kind].name);
}
