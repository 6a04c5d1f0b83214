// The same headers in the words of the usual static hosts.
import { IMMUTABLE, REVALIDATE } from './policy.mjs';

/** @typedef {Record<string, string>} Headers */

/** @param {Headers} headers */
const netlify = (headers) =>
  [
    '/*',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '/_app/immutable/*',
    `  Cache-Control: ${IMMUTABLE}`,
    ...['/', '/index.html', '/service-worker.js', '/precache.json', '/_app/version.json'].flatMap(
      (path) => [path, `  Cache-Control: ${REVALIDATE}`],
    ),
    '',
  ].join('\n');

/** @param {Headers} headers */
const apache = (headers) =>
  [
    'AddType application/wasm .wasm',
    'AddType application/manifest+json .webmanifest',
    '<IfModule mod_headers.c>',
    ...Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set Cache-Control "${REVALIDATE}"`,
    `  Header always set Cache-Control "${IMMUTABLE}" "expr=%{REQUEST_URI} =~ m#/_app/immutable/#"`,
    '</IfModule>',
    '',
  ].join('\n');

/** @param {Headers} headers */
const vercel = (headers) => {
  /** @param {Headers} values */
  const list = (values) => Object.entries(values).map(([key, value]) => ({ key, value }));
  const rules = [
    { source: '/(.*)', headers: list({ ...headers, 'Cache-Control': REVALIDATE }) },
    { source: '/_app/immutable/(.*)', headers: list({ 'Cache-Control': IMMUTABLE }) },
  ];
  return `${JSON.stringify({ headers: rules }, null, 2)}\n`;
};

/** @param {Headers} headers */
const nginx = (headers) => {
  const common = Object.entries(headers).map(([k, v]) => `  add_header ${k} "${v}" always;`);
  return [
    '# Inside a server block; root is the folder that holds index.html.',
    'gzip_static on;',
    'location / {',
    ...common,
    `  add_header Cache-Control "${REVALIDATE}" always;`,
    '}',
    'location /_app/immutable/ {',
    ...common,
    `  add_header Cache-Control "${IMMUTABLE}" always;`,
    '}',
    '',
  ].join('\n');
};

/**
 * @param {Headers} headers
 * @returns {Record<string, string>} files to write in the build, by path
 */
export const hostFiles = (headers) => ({
  _headers: netlify(headers),
  '.htaccess': apache(headers),
  'vercel.json': vercel(headers),
  'headers/nginx.conf': nginx(headers),
});
