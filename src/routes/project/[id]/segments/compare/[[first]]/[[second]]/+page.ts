/** Which two segmentations are compared; null for the page to choose. */
export function load({ params }: { params: { first?: string; second?: string } }): {
  first: string | null;
  second: string | null;
} {
  return { first: params.first ?? null, second: params.second ?? null };
}
