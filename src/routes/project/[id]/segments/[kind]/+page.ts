import { error } from '@sveltejs/kit';
import { isOpenKind, type OpenKind } from '$lib/core/segmentation/saved';

/** Only kinds that have a page; anything else is an address that does not exist. */
export function load({ params }: { params: { kind: string } }): { kind: OpenKind } {
  if (!isOpenKind(params.kind)) error(404);
  return { kind: params.kind };
}
