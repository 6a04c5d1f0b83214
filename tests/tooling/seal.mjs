// Runs after vite build: makes the page's addresses relative, so that the build runs from any
// sub-path, and adds what a static host needs: headers, compressed twins, the list to keep off line.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { hostFiles } from './hosts.mjs';
import { pagePolicy, securityHeaders, sha256, workerPolicy } from './policy.mjs';
import { buildDir, cacheDir, listFiles, sourceStamp } from './stamp.mjs';

const COMPRESSIBLE = /\.(html|js|css|json|svg|wasm|webmanifest|txt|csv)$/;
const NOT_KEPT =
  /(\.(br|gz)$)|^(_headers|\.htaccess|vercel\.json|headers\/.*|service-worker\.js|precache\.json|_app\/version\.json)$/;
const MEGABYTE = 1_000_000;

/** @param {string} html */
export function sealPage(html) {
  const relative = html.replace(/((?:href|src)="|import\(")\/(?!\/)/g, '$1./');
  if (/(?:href|src)="\/|import\("\//.test(relative)) throw new Error('An absolute address is left');
  const meta = /(<meta http-equiv="content-security-policy" content=")[^"]*(")/;
  if (!meta.test(relative)) throw new Error('The page has no content security policy');
  return relative.replace(meta, (_, before, after) => before + pagePolicy(relative) + after);
}

/**
 * @param {string} file
 * @param {string} encoding
 * @param {() => Promise<Buffer>} compress
 */
async function twin(file, encoding, compress) {
  const path = join(buildDir, file);
  const content = readFileSync(path);
  const key = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const cached = join(cacheDir, `${key}.${encoding}`);
  if (!existsSync(cached)) {
    writeFileSync(`${cached}.part`, await compress());
    renameSync(`${cached}.part`, cached);
  }
  const result = readFileSync(cached);
  if (result.length < content.length) writeFileSync(`${path}.${encoding}`, result);
}

/** @param {string} file */
async function compressFile(file) {
  const content = readFileSync(join(buildDir, file));
  const quality = content.length > MEGABYTE ? 9 : 11;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await twin(file, 'br', () => promisify(brotliCompress)(content, { params }));
  await twin(file, 'gz', () => promisify(gzip)(content, { level: 9 }));
}

/** @param {string} file */
const describe = (file) => {
  const content = readFileSync(join(buildDir, file));
  return {
    path: file === 'index.html' ? './' : file,
    size: content.length,
    integrity: `sha256-${sha256(content)}`,
  };
};

/**
 * @param {string} path
 * @param {string} content
 */
const write = (path, content) => {
  mkdirSync(dirname(join(buildDir, path)), { recursive: true });
  writeFileSync(join(buildDir, path), content);
};

async function seal() {
  for (const file of listFiles(buildDir).filter((f) => /\.(br|gz)$/.test(f))) {
    rmSync(join(buildDir, file));
  }
  const html = sealPage(readFileSync(join(buildDir, 'index.html'), 'utf8'));
  write('index.html', html);
  for (const [path, content] of Object.entries(hostFiles(securityHeaders(html)))) {
    write(path, content);
  }
  mkdirSync(cacheDir, { recursive: true });
  const files = listFiles(buildDir).filter((f) => f !== 'precache.json');
  await Promise.all(
    files
      .filter((f) => COMPRESSIBLE.test(f) && !/^(vercel\.json|headers\/)/.test(f))
      .map(compressFile),
  );
  const kept = files.filter((f) => !NOT_KEPT.test(f)).map(describe);
  write('precache.json', JSON.stringify({ version: sourceStamp(), workerPolicy, files: kept }));
  const total = kept.reduce((sum, f) => sum + f.size, 0);
  console.log(`Sealed ${kept.length} files, ${(total / MEGABYTE).toFixed(1)} MB kept off line`);
}

await seal();
