import { resolve as underBase } from '$app/paths';

const written = underBase as (...to: readonly unknown[]) => string;

/**
 * The link to a page of the app, starting with its '#'. Behind the base path of a sub-path it
 * would lack the last slash: another document, which the browser would go and load.
 */
export const resolve: typeof underBase = (...to) => written(...to).replace(/^[^#]*/, '') as never;
