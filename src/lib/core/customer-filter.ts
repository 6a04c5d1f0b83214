import { NO_PURCHASE, type CustomerQuery } from './customers';
import { segmentOfParam, segmentParam } from './segment-param';
import { REST } from './segmentation/definition';

/** The segmentation that shows when a link names none. */
const RFM = 'rfm';

/** Which customers a link shows, sorted into the segments of which segmentation. */
export type CustomerFilter =
  | { readonly kind: 'all'; readonly which: string }
  | { readonly kind: 'segment'; readonly which: string; readonly id: string }
  | { readonly kind: 'cell'; readonly r: number; readonly f: number }
  | { readonly kind: 'tag'; readonly id: string }
  | { readonly kind: 'none' };

const EVERYBODY: CustomerFilter = { kind: 'all', which: RFM };
const OF_RFM = /^segment-([\w-]+)$/;
const CELL = /^cell-(\d{1,2})-(\d{1,2})$/;
const TAG = /^tag-([\w-]+)$/;
const OF_ANY = /^([\w-]+)~([\w.-]*)$/;

/** Reads the part of a link that says whom to show; anything unknown is everybody. */
export function parseCustomerFilter(param: string | undefined): CustomerFilter {
  const link = param ?? '';
  if (link === NO_PURCHASE) return { kind: 'none' };
  const cell = CELL.exec(link);
  if (cell) return { kind: 'cell', r: Number(cell[1]), f: Number(cell[2]) };
  const tag = TAG.exec(link)?.[1];
  if (tag !== undefined) return { kind: 'tag', id: tag };
  const known = OF_RFM.exec(link)?.[1];
  if (known !== undefined) return segmentFilter(RFM, known);
  const [, which, written] = OF_ANY.exec(link) ?? [];
  if (which === undefined || written === undefined) return EVERYBODY;
  const id = segmentOfParam(written);
  return id === null ? EVERYBODY : id === '' ? { kind: 'all', which } : segmentFilter(which, id);
}

/** The customers of one segment; of RFM's rest, those without a purchase. */
export function segmentFilter(which: string, id: string): CustomerFilter {
  return which === RFM && (id === NO_PURCHASE || id === REST)
    ? { kind: 'none' }
    : { kind: 'segment', which, id };
}

/** The part of a link that parseCustomerFilter reads back; undefined for everybody. */
export function formatCustomerFilter(filter: CustomerFilter): string | undefined {
  switch (filter.kind) {
    case 'all':
      return filter.which === RFM ? undefined : `${filter.which}~`;
    case 'none':
      return NO_PURCHASE;
    case 'segment':
      return filter.which === RFM && /^[\w-]+$/.test(filter.id)
        ? `segment-${filter.id}`
        : `${filter.which}~${segmentParam(filter.id)}`;
    case 'cell':
      return `cell-${filter.r}-${filter.f}`;
    case 'tag':
      return `tag-${filter.id}`;
  }
}

/** The segmentation whose segments stand beside the customers of a filter. */
export function filterWhich(filter: CustomerFilter): string {
  return 'which' in filter ? filter.which : RFM;
}

/** The filter as the list of customers asks for it. */
export function filterQuery(
  filter: CustomerFilter,
): Pick<CustomerQuery, 'segmentId' | 'cell' | 'tag'> {
  return {
    segmentId: filter.kind === 'segment' ? filter.id : filter.kind === 'none' ? NO_PURCHASE : null,
    cell: filter.kind === 'cell' ? { r: filter.r, f: filter.f } : null,
    tag: filter.kind === 'tag' ? filter.id : null,
  };
}

const CARD = /\?(?:.*&)?customer=(\d{1,9})(?:&|$)/;

/** Key of the customer whose card a link opens; null for the list alone. */
export function parseCustomerKey(link: string): number | null {
  const key = CARD.exec(link)?.[1];
  return key === undefined ? null : Number(key);
}

/** The end of a link that parseCustomerKey reads back. */
export function formatCustomerKey(key: number | null): string {
  return key === null ? '' : `?customer=${key}`;
}
