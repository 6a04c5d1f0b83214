import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { backup as backupWords } from '../../src/lib/i18n/messages/backup';
import { backupErrors } from '../../src/lib/i18n/messages/backup-errors';
import { common } from '../../src/lib/i18n/messages/common';
import { drop } from './files';
import { act } from './home';
import { expectUnharmed, HOSTILE, watchDialogs } from './hostile';
import { expect, test } from './person';
import { readSegments, untilSegmented } from './segments-page';

type Parts = Record<string, Uint8Array>;
interface Manifest {
  project: string;
  entries: { path: string; bytes: number; sha256: string }[];
  originals: { path: string; sourceId: string; name: string }[];
}

/** The project file with other contents and a manifest that names their hashes. */
function forged(
  content: Uint8Array,
  change: (parts: Parts, manifest: Manifest) => void,
): Uint8Array {
  const parts: Parts = unzipSync(content);
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as Manifest;
  change(parts, manifest);
  for (const entry of manifest.entries) {
    const bytes = parts[entry.path];
    if (!bytes) continue;
    entry.bytes = bytes.length;
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  delete parts['manifest.json'];
  return zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}

const record = (parts: Parts, change: (text: string) => string) => {
  parts['project.json'] = strToU8(change(strFromU8(parts['project.json'] ?? new Uint8Array())));
};
const replaced =
  (from: RegExp, to: string): ((parts: Parts) => void) =>
  (parts) =>
    record(parts, (text) => text.replace(from, () => to));

/** Each opens as a project that is text, or is said to be damaged; nothing else is allowed. */
const forgeries: readonly (readonly [string, (parts: Parts, manifest: Manifest) => void])[] = [
  ...(HOSTILE['script'] ?? []).slice(0, 2).map(
    (name) =>
      [
        `named ${name}`,
        (parts: Parts, manifest: Manifest) => {
          manifest.project = name;
          replaced(/"name":"village"/, `"name":${JSON.stringify(name)}`)(parts);
        },
      ] as const,
  ),
  [
    'with a prototype',
    replaced(
      /^\{/,
      '{"__proto__":{"canary":"prototype"},"constructor":{"prototype":{"canary":1}},',
    ),
  ],
  [
    'with SQL for cuts',
    replaced(
      /"recencyBins":\{[^}]*\}/,
      `"recencyBins":{"method":"fixed","cuts":["1); DROP TABLE order_line; --"]}`,
    ),
  ],
  [
    'with SQL for a date',
    replaced(/"referenceDate":null/, `"referenceDate":"2024-01-01'; DROP TABLE order_line; --"`),
  ],
  ['with SQL for a level', replaced(/"levels":\d+/, `"levels":"5) FROM customer; --"`)],
  ['with a scheme of nobody', replaced(/"scheme":"\w+"/, '"scheme":"__proto__"')],
  ['with a record that is no record', (parts) => record(parts, () => '[]')],
  [
    'with a dataset that is none',
    (parts) => {
      parts['dataset.duckdb'] = strToU8('no database');
    },
  ],
  [
    'with originals elsewhere',
    (_, manifest) => {
      for (const one of manifest.originals) one.path = '../../project.json';
    },
  ],
  [
    'with a bomb for original',
    (parts, manifest) => {
      const [path = ''] = manifest.originals.map((one) => one.path);
      parts[path] = new Uint8Array(60 * 1024 ** 2);
    },
  ],
];

test('forged project files open as text or are said to be damaged; the project that is there stays', async ({
  page,
  say,
  faults,
}) => {
  const said = watchDialogs(page);
  const rows = Array.from(
    { length: 12 },
    (_, i) => `C${i},o${i},2024-0${1 + (i % 9)}-15,${10 + i}.00`,
  );
  const good = {
    name: 'village.csv',
    content: ['customer_id,order_id,order_date,amount', ...rows, ''].join('\n'),
  };
  await page.goto('./');
  await drop(page, [good]);
  await untilSegmented(page, 'en');
  const before = await readSegments(page, 'en');
  await page.goto('./');
  await act(page, say, 'village', 'backup');
  await page.getByRole('switch', { name: say(backupWords.protect) }).click();
  await page.getByRole('button', { name: say(backupWords.write) }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say(backupWords.save) }).click();
  const written = await readFile(await (await download).path());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const failed = page.getByRole('dialog').getByRole('alert');
  for (const [kind, change] of forgeries)
    await test.step(kind, async () => {
      await drop(page, [{ name: 'forged.tamis', content: forged(written, change) }]);
      const opened = page.waitForURL(/project/).then(() => 'opened' as const);
      opened.catch(() => undefined);
      const outcome = await Promise.race([opened, failed.waitFor().then(() => 'failed' as const)]);
      if (outcome === 'failed') {
        await expect(failed).toContainText(
          new RegExp(
            Object.values(backupErrors)
              .map((e) => escaped(say(e.title, {})))
              .join('|'),
          ),
        );
        await page
          .getByRole('dialog')
          .getByRole('button', { name: say(common.close) })
          .last()
          .click();
      } else {
        // A dataset that the engine cannot open is said on the page of its project.
        const shown = page
          .getByRole('heading', { level: 1 })
          .or(page.getByRole('main').getByRole('alert'));
        await expect(shown.first(), kind).toBeVisible();
      }
      await expectUnharmed(page, kind);
      await page.goto('./');
      if (outcome === 'opened') await page.reload();
    });
  faults.errors = [];
  const village = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'village', exact: true }) });
  await village.last().getByRole('heading').getByRole('button').click();
  await untilSegmented(page, 'en');
  expect(await readSegments(page, 'en')).toEqual(before);
  expect(said).toEqual([]);
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
