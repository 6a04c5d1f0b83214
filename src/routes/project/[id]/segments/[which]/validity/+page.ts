/** Every segmentation has a passport, RFM too. */
export function load({ params }: { params: { which: string } }): { which: string } {
  return { which: params.which };
}
