/**
 * A name nobody else uses, without an extension or a scheme: the engine reads meaning
 * into both (`.gz` is unpacked, `http://` goes to the network).
 */
export function randomName(kind: string): string {
  return `tamis_${kind}_${crypto.randomUUID().replaceAll('-', '')}`;
}
