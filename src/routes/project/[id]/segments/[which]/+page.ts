import { redirect } from '@sveltejs/kit';
import { RFM_ID } from '$lib/core/segmentation/listed';
import { resolve } from '../../../../links';

/** RFM has the page of the tab itself. */
export function load({ params }: { params: { id: string; which: string } }): { which: string } {
  if (params.which === RFM_ID) redirect(307, resolve('/project/[id]/segments', { id: params.id }));
  return { which: params.which };
}
