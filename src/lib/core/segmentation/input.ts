/** A feature that a segmentation reads, over all history or over the last months. */
export interface Input {
  readonly feature: string;
  readonly windowMonths: number | null;
}

/** Name of the column that holds an input. */
export function inputName({ feature, windowMonths }: Input): string {
  return windowMonths === null ? feature : `${feature}@${windowMonths}`;
}

/** What the inputs of one customer hold, by name: numbers, texts, flags or nothing. */
export type InputValues = Readonly<Record<string, string | number | boolean | null>>;

/** A number of a customer's inputs; null where there is none. */
export function numberOf(values: InputValues, input: Input): number | null {
  const value = values[inputName(input)];
  return typeof value === 'number' ? value : null;
}
