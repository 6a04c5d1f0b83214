/** An object of a text in JSON, with nothing known of its fields. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether something read is an object, and no list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
