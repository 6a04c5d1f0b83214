/** Words separated by spaces or line ends, as a list. */
export function list(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
