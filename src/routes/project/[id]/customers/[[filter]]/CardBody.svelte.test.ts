import '$lib/ui/styles/app.css';
import { page } from 'vitest/browser';
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { isoDate } from '$lib/core/dates';
import { explainRfm } from '$lib/core/segmentation/rfm/explain';
import type { CustomerCard } from '$lib/flows/customers/card';
import { setLanguage } from '$lib/i18n/language.svelte';
import { RESULT, stubBench } from '../../../../export/testing';
import CardBody from './CardBody.svelte';

const { record } = stubBench().bench.project;
const day = isoDate;
const card: CustomerCard = {
  key: 1,
  customerId: 'C1',
  name: '<img src=x onerror=alert(1)>',
  attributes: [{ role: 'first_name', value: '<b>Élodie</b>' }],
  others: [{ name: 'attr_1', value: 'bleu' }],
  wishes: [],
  records: [],
  figures: {
    recency: 12,
    orders: 4,
    days: 3,
    revenue: 480.5,
    basket: 120.125,
    returned: 10,
    first: day('2024-01-05'),
    last: day('2025-12-19'),
  },
  why: explainRfm(
    'champions',
    RESULT.cuts,
    { recency: 12, frequency: 3, monetary: 480.5 },
    { r: 5, f: 3, m: 5 },
  ),
  occasions: [
    { day: day('2024-01-05'), orders: 1, lines: 2, net: 490.5, returned: 0 },
    { day: day('2025-12-20'), orders: 0, lines: 1, net: -10, returned: 10 },
  ],
  lines: [
    {
      day: day('2025-12-20'),
      orderRef: '7',
      product: 'Lampe',
      category: null,
      store: 'Nice',
      channel: null,
      quantity: -1,
      amount: -10,
      isReturn: true,
    },
    {
      day: day('2024-01-05'),
      orderRef: '3',
      product: 'Tapis',
      category: null,
      store: null,
      channel: 'Web',
      quantity: 1,
      amount: 490.5,
      isReturn: false,
    },
  ],
  moreLines: false,
};

beforeEach(() => setLanguage('fr'));

it('says why, with values and bounds, and shows what the files say as text', async () => {
  const screen = await render(CardBody, { props: { card, result: RESULT, record } });
  await expect
    .element(page.getByText('Dernier achat il y a 12 jours'))
    .toHaveTextContent('Dernier achat il y a 12 jours : note 5 sur 5, car c’est au plus 21 jours.');
  await expect
    .element(page.getByText('dans la grille'))
    .toHaveTextContent('Code 5-3-5 : dans la grille « 125 codes », c’est Champions.');
  await expect.element(page.getByText('<b>Élodie</b>')).toBeVisible();
  await expect.element(page.getByText('inconnu')).toBeVisible();
  await expect.element(page.getByText('=cmd|<b>')).toBeVisible();
  expect(screen.container.querySelector('img, dd b')).toBeNull();
});

it('shows returns as such', async () => {
  await render(CardBody, { props: { card, result: RESULT, record } });
  await expect.element(page.getByText('retour', { exact: true })).toBeVisible();
  await expect.element(page.getByText('1 jour d’achat, 1 de retour')).toBeVisible();
  await expect.element(page.getByText('-1\u00a0× Lampe').first()).toBeVisible();
});

it('says that there is no purchase in the period', async () => {
  setLanguage('en');
  const none: CustomerCard = { ...card, figures: null, why: null, lines: [] };
  await render(CardBody, { props: { card: none, result: RESULT, record } });
  await expect
    .element(
      page.getByText(
        'No purchase in the period up to 31 December 2025: no score, no segment. Earlier purchases',
      ),
    )
    .toBeVisible();
  expect(page.getByText('Why this segment?').elements()).toHaveLength(0);
});
