import { NO_PURCHASE, type CustomerQuery } from './customers';

/** Which customers a link shows. */
export type CustomerFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'segment'; readonly id: string }
  | { readonly kind: 'cell'; readonly r: number; readonly f: number }
  | { readonly kind: 'none' };

const EVERYBODY: CustomerFilter = { kind: 'all' };
const SEGMENT = /^segment-([\w-]+)$/;
const CELL = /^cell-(\d{1,2})-(\d{1,2})$/;

/** Reads the part of a link that says whom to show; anything unknown is everybody. */
export function parseCustomerFilter(param: string | undefined): CustomerFilter {
  if (param === NO_PURCHASE) return { kind: 'none' };
  const id = SEGMENT.exec(param ?? '')?.[1];
  if (id !== undefined) return id === NO_PURCHASE ? { kind: 'none' } : { kind: 'segment', id };
  const cell = CELL.exec(param ?? '');
  return cell ? { kind: 'cell', r: Number(cell[1]), f: Number(cell[2]) } : EVERYBODY;
}

/** The part of a link that parseCustomerFilter reads back; undefined for everybody. */
export function formatCustomerFilter(filter: CustomerFilter): string | undefined {
  switch (filter.kind) {
    case 'all':
      return undefined;
    case 'none':
      return NO_PURCHASE;
    case 'segment':
      return `segment-${filter.id}`;
    case 'cell':
      return `cell-${filter.r}-${filter.f}`;
  }
}

/** The filter as the list of customers asks for it. */
export function filterQuery(filter: CustomerFilter): Pick<CustomerQuery, 'segmentId' | 'cell'> {
  return {
    segmentId: filter.kind === 'segment' ? filter.id : filter.kind === 'none' ? NO_PURCHASE : null,
    cell: filter.kind === 'cell' ? { r: filter.r, f: filter.f } : null,
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
