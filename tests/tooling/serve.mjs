// Serves build/ as a production host would: compressed twins, security headers, a sub-path if asked.
// node tests/tooling/serve.mjs [--port 4173] [--base /some/path/]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { cacheControl, securityHeaders } from './policy.mjs';
import { buildDir } from './stamp.mjs';

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries how many ports to try from this one on
 * @returns {Promise<number>}
 */
const listen = (server, port, tries) =>
  new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(port);
    });
  });

/** @param {{ port: number, base?: string, tries?: number, dir?: string }} options */
export async function serve({ port, base = '/', tries = 1, dir = buildDir }) {
  const headers = securityHeaders(readFileSync(join(dir, 'index.html'), 'utf8'));
  const files = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (res, path) => res.setHeader('Cache-Control', cacheControl(path.slice(1))),
  });
  const server = createServer((req, res) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    const url = req.url ?? '/';
    if (url === base.slice(0, -1)) {
      res.writeHead(308, { Location: base }).end();
    } else if (url.startsWith(base)) {
      req.url = `/${url.slice(base.length)}`;
      files(req, res);
    } else {
      res.writeHead(404).end();
    }
  });
  const actual = await listen(server, port, tries);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${actual}${base}`, port: actual, close };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string', default: '/' },
    },
  });
  const { url } = await serve({ port: Number(values.port), base: values.base });
  console.log(url);
}
