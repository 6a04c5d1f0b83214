import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { feature } from '$lib/core/features/catalogue';
import type { CustomerMeasures } from '$lib/flows/customers/measures';
import { setLanguage } from '$lib/i18n/language.svelte';
import CardMeasures from './CardMeasures.svelte';

const measures: CustomerMeasures = {
  known: [
    { feature: feature('rhythm'), value: 15 },
    { feature: feature('top_category'), value: '<b>Lampes</b>' },
    { feature: feature('weekend_share'), value: 0.25 },
    { feature: feature('top_weekday'), value: '6' },
    { feature: feature('age_band'), value: '36-45' },
    { feature: feature('city'), value: 'Paris' },
  ],
  lacks: ['line.brand', 'interactions'],
};

beforeEach(() => setLanguage('fr'));

it('unfolds the figures of each group with their units, values of files as text', async () => {
  const screen = await render(CardMeasures, { props: { measures, currency: 'EUR' } });
  await page.getByText('Achats (2)').click();
  await expect.element(page.getByText('15 jours')).toBeVisible();
  await expect.element(page.getByText('<b>Lampes</b>')).toBeVisible();
  await page.getByText('Moments (2)').click();
  await expect.element(page.getByText('25\u00a0%')).toBeVisible();
  await expect.element(page.getByText('samedi')).toBeVisible();
  expect(screen.container.querySelector('dd b')).toBeNull();
});

it('leaves what the files say word for word to its own section', async () => {
  await render(CardMeasures, { props: { measures, currency: 'EUR' } });
  await page.getByText('Personne (1)').click();
  await expect.element(page.getByText('36\u00a0à\u00a045 ans')).toBeVisible();
  expect(page.getByText('Paris').elements()).toHaveLength(0);
});

it('says in English what the files do not', async () => {
  setLanguage('en');
  await render(CardMeasures, { props: { measures, currency: 'EUR' } });
  await page.getByText('What your files do not say (2)').click();
  await expect
    .element(page.getByText('Other figures need:'))
    .toHaveTextContent(
      'Other figures need: the brand and a file of interactions (opens, visits, reviews…).',
    );
});
