/** Finished SQL text. Only `sql/` makes it, so only quoted names and literals reach the engine. */
export type Sql = string & { readonly __brand: 'Sql' };
