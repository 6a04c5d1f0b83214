import { segmentOfParam } from '$lib/core/segment-param';

export function load({ params }: { params: { which: string; segment: string } }): {
  which: string;
  segment: string;
} {
  return { which: params.which, segment: segmentOfParam(params.segment) ?? '' };
}
