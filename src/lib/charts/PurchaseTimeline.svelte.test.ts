import '../ui/styles/app.css';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { isoDate } from '../core/dates';
import { setLanguage } from '../i18n/language.svelte';
import PurchaseTimeline from './PurchaseTimeline.svelte';

const event = (on: string, amount: number) => ({ on: isoDate(on), amount, text: `${amount} €` });
const events = [event('2025-03-12', 80), event('2025-01-05', 40), event('2025-03-20', -80)];
const props = { label: 'Achats', events, referenceDate: isoDate('2025-12-31') };

beforeEach(() => setLanguage('fr'));

it('goes through purchases in time by arrows, each said and shown', async () => {
  const onopen = vi.fn();
  const screen = await render(PurchaseTimeline, { props: { ...props, onopen } });
  await expect
    .element(page.getByRole('button').nth(0))
    .toHaveAccessibleName('Achat du 5 janvier 2025\u00a0: 40 €');
  await expect
    .element(page.getByRole('button').nth(2))
    .toHaveAccessibleName('Retour du 20 mars 2025\u00a0: -80 €');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.container.querySelector('.tip')?.textContent).toContain('Achat · 12 mars 2025');
  await userEvent.keyboard('{Enter}');
  expect(onopen).toHaveBeenCalledWith(events[0]);
});

it('labels the first and the last purchase and the reference date, not the return', async () => {
  const screen = await render(PurchaseTimeline, { props });
  await vi.waitFor(() => expect(screen.container.querySelector('svg')).not.toBeNull());
  const written = [...screen.container.querySelectorAll('text')].map((n) => n.textContent);
  expect(written).toEqual(
    expect.arrayContaining(['1er achat 5 janv. 2025', 'Dernier 12 mars 2025', 'Au 31 déc. 2025']),
  );
});

it('says when there is no purchase', async () => {
  await render(PurchaseTimeline, { props: { ...props, events: [] } });
  await expect.element(page.getByText('Aucun achat')).toBeVisible();
});
