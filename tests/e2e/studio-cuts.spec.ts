import type { Page } from '@playwright/test';
import { charts } from '../../src/lib/i18n/messages/charts';
import { axisNames, cutWords } from '../../src/lib/i18n/messages/cuts';
import { figureSettings, interactionNames } from '../../src/lib/i18n/messages/figure-settings';
import { settingProblemTexts } from '../../src/lib/i18n/messages/features';
import { kindNames } from '../../src/lib/i18n/messages/kinds';
import { segments as words } from '../../src/lib/i18n/messages/segments';
import { studio } from '../../src/lib/i18n/messages/studio';
import { drop } from './files';
import { expect, test } from './person';
import { untilSegmented } from './segments-page';
import { figure, journeyIn, type Say } from './words';

/**
 * Ten customers who spent 100, 90... 10 on one day each of 2024.
 */
const SALES = [
  'customer_id,order_id,order_date,amount',
  ...Array.from(
    { length: 10 },
    (_, i) => `C${i},o${i},2024-${String(i + 1).padStart(2, '0')}-15,${100 - 10 * i}.00`,
  ),
  '',
].join('\n');
/** Two kinds of interaction that everybody understands, and one that nobody does. */
const INTERACTIONS = [
  'customer_id,event_type,event_date',
  ...['C0,click,2024-10-01', 'C1,click,2024-10-01', 'C2,open,2024-10-02'],
  ...['C3,zorglub,2024-10-03', 'C4,zorglub,2024-10-03', 'C5,zorglub,2024-10-04'],
  '',
].join('\n');

const tab = (page: Page, say: Say, name: string) =>
  page
    .getByRole('navigation', { name: say(studio.tabs) })
    .getByRole('link', { name })
    .click();

for (const language of journeyIn('fr')) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    const table = (page: Page, say: Say) =>
      page.getByRole('table', { name: say(words.tableTitle), exact: true });
    /** Customers of each line of the table, by name. */
    async function counts(page: Page, say: Say): Promise<Record<string, number>> {
      const cells = await table(page, say)
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.innerText.split('\n')[0] ?? ''),
          ),
        );
      return Object.fromEntries(cells.map(([name = '', n = '']) => [name, figure(n, language)]));
    }
    const names = {
      large: language === 'fr' ? 'Grands' : 'Large',
      medium: language === 'fr' ? 'Moyens' : 'Medium',
      small: language === 'fr' ? 'Petits' : 'Small',
    };

    test('a cut of the value tiers is dragged: the segments follow, and it stays where it is let go', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: SALES }]);
      await untilSegmented(page, language);
      await tab(page, say, say(kindNames.tiers.name));
      const { large, medium, small } = names;
      await expect.poll(() => counts(page, say)).toEqual({ [large]: 2, [medium]: 3, [small]: 5 });
      const cut = (n: number) =>
        page.getByRole('slider', { name: say(charts.cut, n, 2, say(axisNames.worth)) });
      // The top 20% end with 90 euros, the next 30% with 60.
      await expect(cut(1)).toHaveAttribute('aria-valuenow', '60');
      await expect(cut(2)).toHaveAttribute('aria-valuenow', '90');

      const handle = cut(1).locator('circle').last();
      // Hovering waits until the page no longer moves under the hand.
      await handle.hover();
      const box = await handle.boundingBox();
      if (!box) throw new Error('the cut has no handle');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 120, y, { steps: 6 });
      // Amounts are 10, 20... 100: those from the cut to under 90 are medium.
      const held = async () => Number(await cut(1).getAttribute('aria-valuenow'));
      const expected = (from: number) => {
        const above = Array.from({ length: 10 }, (_, i) => 10 * i + 10).filter((n) => n >= from);
        return { [large]: 2, [medium]: above.length - 2, [small]: 10 - above.length };
      };
      // Still under the hand: the table follows, the definition does not.
      await expect.poll(held).toBeLessThan(50);
      const at = await held();
      await expect.poll(() => counts(page, say)).toEqual(expected(at));
      await expect(page.getByLabel(say(cutWords.cutBy))).toHaveValue('customers');
      expect(await held()).toBe(at);
      await page.mouse.up();
      await expect(page.getByLabel(say(cutWords.cutBy))).toHaveValue('amounts');
      expect(await held()).toBe(at);
      await expect.poll(() => counts(page, say)).toEqual(expected(at));
      expect(await held()).toBe(at);

      await page.keyboard.press('Control+z');
      await expect.poll(() => counts(page, say)).toEqual({ [large]: 2, [medium]: 3, [small]: 5 });
      await expect(cut(1)).toHaveAttribute('aria-valuenow', '60');
    });

    test('bad input is said at its field and nothing else stops', async ({ page, say }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: SALES }]);
      await untilSegmented(page, language);
      await tab(page, say, say(kindNames.tiers.name));
      const { large, medium, small } = names;
      const shares = page.getByLabel(say(cutWords.percents));
      const wrong = async (typed: string, said: RegExp) => {
        await shares.fill(typed);
        await shares.press('Enter');
        await expect(page.getByRole('alert')).toHaveText(said);
        expect(await counts(page, say)).toEqual({ [large]: 2, [medium]: 3, [small]: 5 });
      };
      await expect.poll(() => counts(page, say)).toEqual({ [large]: 2, [medium]: 3, [small]: 5 });
      await wrong('50 ; 20'.replace(' ;', language === 'fr' ? ' ;' : ','), /ordre|order/);
      await wrong('20', /exactement 2|Exactly 2/);
      await wrong('20 ; 120'.replace(' ;', language === 'fr' ? ' ;' : ','), /100/);
      await wrong('abc', /nombres|numbers/);
      // A right one is taken: half of ten, then four more.
      await shares.fill(language === 'fr' ? '50 ; 90' : '50, 90');
      await shares.press('Enter');
      await expect.poll(() => counts(page, say)).toEqual({ [large]: 5, [medium]: 4, [small]: 1 });

      await tab(page, say, say(kindNames.attribute.name));
      const by = page.getByLabel(say(studio.split), { exact: true });
      await by.selectOption('frequency_orders');
      // Everybody ordered once: there is nothing to cut, and what was there stays.
      await expect(page.getByRole('alert')).toBeVisible();
      expect(Object.keys(await counts(page, say)).length).toBeGreaterThan(1);
      await by.selectOption('monetary_sum');
      const edges = page.getByLabel(/^(Tranches|Bands)/);
      await expect(edges).toBeVisible();
      await edges.fill(language === 'fr' ? '25 ; 75' : '25, 75');
      await edges.press('Enter');
      // 10 and 20; 30 to 70; 80, 90 and 100.
      await expect
        .poll(async () => Object.values(await counts(page, say)).sort())
        .toEqual([2, 3, 5]);
    });

    test('lifecycle and 360° have cuts, and segments of the 360° are renamed in both languages', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [{ name: 'sales.csv', content: SALES }]);
      await untilSegmented(page, language);
      await tab(page, say, say(kindNames.lifecycle.name));
      await page.getByLabel(say(studio.by)).selectOption('months');
      const month = page.getByRole('slider', {
        name: say(charts.cut, 1, 4, say(axisNames.months)),
      });
      await expect(month).toHaveAttribute('aria-valuenow', '6');
      const active = language === 'fr' ? 'Actifs' : 'Active';
      // The last purchase is on 15 October: six months before it is 15 April, the fourth customer.
      await expect.poll(async () => (await counts(page, say))[active] ?? 0).toBeLessThan(8);
      await month.focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByLabel(say(cutWords.until, active), { exact: true })).toHaveValue('7');
      await expect(month).toHaveAttribute('aria-valuenow', '7');

      await tab(page, say, say(kindNames['value-engagement'].name));
      await expect(page.getByRole('slider')).toHaveCount(4);
      await page.getByText(say(cutWords.rename)).click();
      const [fr, en] = ['Perdus', 'Lost'];
      const shown = language === 'fr' ? fr : en;
      const [inFrench, inEnglish] = (['fr', 'en'] as const).map((of) =>
        page.getByLabel(say(cutWords.nameIn, shown, of)),
      );
      await inFrench?.fill('');
      await expect(page.getByRole('alert')).toHaveText(say(cutWords.bothNames));
      await inFrench?.fill('Disparus');
      await inEnglish?.fill('Gone');
      await inEnglish?.press('Enter');
      const renamed = language === 'fr' ? 'Disparus' : 'Gone';
      await expect(
        page.getByRole('button', { name: say(cutWords.firstName, renamed) }),
      ).toBeVisible();

      await page.getByRole('button', { name: say(cutWords.add) }).click();
      await expect(page.getByText(say(cutWords.unused))).toBeVisible();
      await page
        .getByLabel(
          say(
            studio.cell,
            language === 'fr' ? 'inactifs' : 'inactive',
            language === 'fr' ? 'haute' : 'high',
          ),
        )
        .selectOption({ label: say(cutWords.addedName) });
      await expect(page.getByText(say(cutWords.unused))).toHaveCount(0);
    });

    test('figures are made as the settings say: a word of the files gets a meaning', async ({
      page,
      say,
    }) => {
      await page.goto('./');
      await drop(page, [
        { name: 'sales.csv', content: SALES },
        { name: 'interactions.csv', content: INTERACTIONS },
      ]);
      await untilSegmented(page, language);
      const [ambassadors, loyals, stars, fans] =
        language === 'fr'
          ? ['Ambassadeurs', 'Fidèles établis', 'Espoirs', 'Fans à petit panier']
          : ['Ambassadors', 'Established loyals', 'Rising stars', 'Small-basket fans'];
      const engaged = async () => {
        const found = await counts(page, say);
        return [ambassadors, loyals, stars, fans].map((name = '') => found[name] ?? 0);
      };
      // C0 and C1, the best buyers, clicked, C2 only opened: they alone have points.
      await tab(page, say, say(kindNames['value-engagement'].name));
      await expect.poll(engaged).toEqual([2, 0, 0, 0]);

      await tab(page, say, say(figureSettings.tab));
      await expect(page.getByRole('heading', { name: say(figureSettings.question) })).toBeVisible();
      await expect(page.getByText(say(figureSettings.kindsUnknown, 1, 3))).toBeVisible();
      const meaning = page.getByRole('combobox', { name: /zorglub/ });
      await meaning.selectOption({ label: say(interactionNames.referral) });
      await expect(page.getByText(say(figureSettings.kindsKnown))).toBeVisible();

      const ages = page.getByLabel(say(figureSettings.agesField));
      await ages.fill(language === 'fr' ? '30 ; 20' : '30, 20');
      await ages.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(
        settingProblemTexts['age-bands-order'][language],
      );
      await ages.fill(language === 'fr' ? '18 ; 40' : '18, 40');
      await ages.press('Enter');
      await expect(page.getByText(/18\s.*39/)).toBeVisible();

      await tab(page, say, say(kindNames['value-engagement'].name));
      // The three referrals come first of six: C3 and C4 of medium value, C5 of low.
      await expect.poll(engaged).toEqual([0, 2, 2, 1]);
      await expect(page.getByText(/^(Saved|Enregistré) /)).toBeVisible();
      await page.reload();
      await tab(page, say, say(figureSettings.tab));
      await expect(meaning).toHaveValue('referral');
      await expect(ages).toHaveValue(language === 'fr' ? '18 ; 40' : '18, 40');
      await page.getByRole('button', { name: say(figureSettings.reset) }).click();
      await expect(page.getByText(say(figureSettings.kindsUnknown, 1, 3))).toBeVisible();
      await expect(ages).toHaveValue(
        language === 'fr' ? '15 ; 26 ; 36 ; 46 ; 60' : '15, 26, 36, 46, 60',
      );
    });
  });
}
