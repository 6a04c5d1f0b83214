// What makes a folder of files a sealed build: its page, and the list of what is kept off line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePolicy, sha256, workerPolicy } from './policy.mjs';
import { listFiles } from './stamp.mjs';

const NOT_KEPT =
  /(\.(br|gz)$)|^(_headers|\.htaccess|vercel\.json|headers\/.*|service-worker\.js|precache\.json|_app\/version\.json)$/;

/** @param {string} html */
export function sealPage(html) {
  const relative = html.replace(/((?:href|src)="|import\(")\/(?!\/)/g, '$1./');
  if (/(?:href|src)="\/|import\("\//.test(relative)) throw new Error('An absolute address is left');
  const meta = /(<meta http-equiv="content-security-policy" content=")[^"]*(")/;
  if (!meta.test(relative)) throw new Error('The page has no content security policy');
  return relative.replace(meta, (_, before, after) => before + pagePolicy(relative) + after);
}

/**
 * The list that the service worker keeps off line.
 * @param {string} dir a build whose page is sealed
 * @param {string} version
 */
export function keptList(dir, version) {
  const files = listFiles(dir)
    .filter((file) => !NOT_KEPT.test(file))
    .map((file) => {
      const content = readFileSync(join(dir, file));
      return {
        path: file === 'index.html' ? './' : file,
        size: content.length,
        integrity: `sha256-${sha256(content)}`,
      };
    });
  return { version, workerPolicy, files };
}
