import { charts } from '../../src/lib/i18n/messages/charts';
import { measureNames, segments as words } from '../../src/lib/i18n/messages/segments';
import { drop } from './files';
import { expect, test } from './person';
import { readHeatmapRows, readSegments, sumOf, treemapOf, untilSegmented } from './segments-page';
import { village } from './village';

const { file, people } = village(120);

test('a cut moved by keyboard changes heatmap, table and treemap, and can be undone', async ({
  page,
  say,
}) => {
  await page.goto('./');
  await drop(page, [file]);
  await untilSegmented(page, 'en');
  const slider = (i: number) =>
    page.getByRole('slider', { name: say(charts.cut, i, 4, say(measureNames.recency)) });
  const valueOf = async (i: number) => Number(await slider(i).getAttribute('aria-valuenow'));
  const treemap = () =>
    treemapOf(page).evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
  /** Customers by recency, most recent level first, as our own lines have them. */
  const expected = async () => {
    const cuts = [await valueOf(1), await valueOf(2), await valueOf(3), await valueOf(4)];
    return [...cuts, Infinity].map(
      (cut, i) => people.filter((p) => p.recency <= cut && p.recency > (cuts[i - 1] ?? -1)).length,
    );
  };
  const rows = () => readHeatmapRows(page, 'en');
  const method = page.getByLabel(say(words.bins), { exact: true });

  await expect(slider(2)).toBeVisible();
  await expect.poll(treemap).not.toEqual([]);
  const before = {
    rows: await rows(),
    segments: await readSegments(page, 'en'),
    treemap: await treemap(),
    second: await valueOf(2),
  };
  expect(before.rows).toEqual(await expected());
  await expect(method).toHaveValue('quantile');

  await slider(2).focus();
  // Held down, as a person would.
  for (let i = 0; i < 25; i++) await page.keyboard.down('ArrowLeft');
  await page.keyboard.up('ArrowLeft');
  await expect(method).toHaveValue('fixed');
  expect(await valueOf(2)).toBeLessThan(before.second - 20);
  await expect.poll(rows).not.toEqual(before.rows);
  await expect
    .poll(async () => JSON.stringify(await rows()))
    .toBe(JSON.stringify(await expected()));
  const after = await readSegments(page, 'en');
  expect(after).not.toEqual(before.segments);
  expect(sumOf(after, 'customers')).toBe(people.length);
  await expect.poll(treemap).not.toEqual(before.treemap);

  await test.step('undo goes back to quantiles', async () => {
    await page.keyboard.press('Control+z');
    await expect(method).toHaveValue('quantile');
    await expect.poll(rows).toEqual(before.rows);
    expect(await readSegments(page, 'en')).toEqual(before.segments);
    await expect.poll(treemap).toEqual(before.treemap);
  });
});
