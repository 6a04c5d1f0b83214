// The one place that says what the browser may do. svelte.config.js puts it in the page, seal.mjs in
// the header files and in the list the service worker reads, serve.mjs in every answer.
import { createHash } from 'node:crypto';

/** @typedef {import('@sveltejs/kit').Config} Config */
/** @typedef {NonNullable<NonNullable<NonNullable<Config['kit']>['csp']>['directives']>} Directives */

/** @type {Directives} */
export const directives = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'style-src': ['self'],
  'style-src-elem': ['self'],
  'style-src-attr': ['unsafe-inline'],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'connect-src': ['self'],
  'worker-src': ['self'],
  'manifest-src': ['self'],
  'base-uri': ['none'],
  'form-action': ['none'],
};

/** @type {Directives} */
const workerDirectives = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'connect-src': ['self'],
  'worker-src': ['self'],
};

const KEYWORDS = new Set(['self', 'none', 'unsafe-inline', 'wasm-unsafe-eval']);

/** @param {Directives} policy */
const render = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => {
      const list = /** @type {string[]} */ (sources);
      const quoted = list.map((s) => (KEYWORDS.has(s) || s.startsWith('sha256-') ? `'${s}'` : s));
      return `${name} ${quoted.join(' ')}`;
    })
    .join('; ');

export const workerPolicy = render(workerDirectives);

/** @param {string | Buffer} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('base64');

const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

/** @param {string} html */
const withInlineScripts = (html) => ({
  ...directives,
  'script-src': [
    ...(directives['script-src'] ?? []),
    ...[...html.matchAll(INLINE_SCRIPT)].map((m) => `sha256-${sha256(m[1] ?? '')}`),
  ],
});

/** @param {string} html */
export const pagePolicy = (html) => render(/** @type {Directives} */ (withInlineScripts(html)));

/**
 * @param {string} html the sealed page, whose inline script the policy names by its hash
 * @returns {Record<string, string>}
 */
export const securityHeaders = (html) => ({
  'Content-Security-Policy': `${pagePolicy(html)}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'no-cache';

/** @param {string} path relative to the root of the build */
export const cacheControl = (path) => (path.startsWith('_app/immutable/') ? IMMUTABLE : REVALIDATE);
