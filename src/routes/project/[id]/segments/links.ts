import { formatCustomerFilter, segmentFilter } from '$lib/core/customer-filter';
import { segmentParam } from '$lib/core/segment-param';
import { resolve } from '../../../links';

/** The page of one segment of any segmentation of a project. */
export function segmentHref(id: string, which: string, segmentId: string): string {
  return resolve('/project/[id]/segments/[which]/of/[segment]', {
    id,
    which,
    segment: segmentParam(segmentId),
  });
}

/** The list of the customers of one segment of any segmentation. */
export function customersHref(id: string, which: string, segmentId: string): string {
  return resolve('/project/[id]/customers/[[filter]]', {
    id,
    filter: formatCustomerFilter(segmentFilter(which, segmentId)) ?? '',
  });
}
