// Runs after vite build: makes the page's addresses relative, so that the build runs from any
// sub-path, and adds what a static host needs: headers, compressed twins, the list to keep off line.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BUNDLED } from './bundled.mjs';
import { dependencies, licenceTexts } from './dependencies.mjs';
import { hostFiles } from './hosts.mjs';
import { securityHeaders } from './policy.mjs';
import { keptList, sealPage } from './sealing.mjs';
import { buildDir, cacheDir, listFiles, root, sourceStamp } from './stamp.mjs';

const COMPRESSIBLE = /\.(html|js|css|json|svg|wasm|webmanifest|txt|csv)$/;
const CHANGES = join(root, 'src', 'lib', 'core', 'changes', 'list.json');
const MEGABYTE = 1_000_000;

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
  write('changes.json', readFileSync(CHANGES, 'utf8'));
  const packages = dependencies(JSON.parse(readFileSync(BUNDLED, 'utf8')));
  write('dependencies.json', JSON.stringify(packages.map(({ place: _, ...told }) => told)));
  write('licences.txt', licenceTexts(packages));
  mkdirSync(cacheDir, { recursive: true });
  const files = listFiles(buildDir).filter((f) => f !== 'precache.json');
  await Promise.all(
    files
      .filter((f) => COMPRESSIBLE.test(f) && !/^(vercel\.json|headers\/)/.test(f))
      .map(compressFile),
  );
  const list = keptList(buildDir, sourceStamp());
  const kept = list.files;
  write('precache.json', JSON.stringify(list));
  const total = kept.reduce((sum, f) => sum + f.size, 0);
  console.log(`Sealed ${kept.length} files, ${(total / MEGABYTE).toFixed(1)} MB kept off line`);
}

await seal();
