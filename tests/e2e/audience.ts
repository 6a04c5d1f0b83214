import type { Page } from '@playwright/test';
import { studio } from '../../src/lib/i18n/messages/studio';
import { tagWords } from '../../src/lib/i18n/messages/tags';
import { rowsOf } from './customers-page';
import { expect } from './person';
import type { Say } from './words';

/**
 * Five customers of three towns: Ann 40 and Cleo 30 in Leeds, Bob 20 and Eve 5 in York, Dan 15 in
 * Hull; 110 in all.
 */
export const PEOPLE = {
  name: 'shop_people.csv',
  content: [
    'customer_id,first_name,last_name,email,city',
    'C1,Ann,Ash,ann@mail.example,Leeds',
    'C2,Bob,Birch,bob@mail.example,York',
    'C3,Cleo,"=Cedar",cleo@mail.example,Leeds',
    'C4,Dan,Dogwood,dan@mail.example,Hull',
    'C5,Eve,Elm,,York',
    '',
  ].join('\n'),
};
export const SALES = {
  name: 'sales.csv',
  content: [
    'customer_id,order_id,order_date,amount',
    'C1,o1,2024-01-15,25.00',
    'C1,o2,2024-05-15,15.00',
    'C2,o3,2024-02-15,20.00',
    'C3,o4,2024-03-15,30.00',
    'C4,o5,2024-04-15,15.00',
    'C5,o6,2024-06-15,5.00',
    '',
  ].join('\n'),
};
/** Ann by identifier with a note and a day, Bob by e-mail, Zed who is not in the base, nobody. */
export const LIST = [
  'client;note;date',
  'C1;met in London;13/02/2024',
  'BOB@mail.example;;',
  'Z9;press;',
  ';blank;',
  '',
].join('\n');

export const tab = (page: Page, say: Say, name: string) =>
  page
    .getByRole('navigation', { name: say(studio.tabs) })
    .getByRole('link', { name, exact: true })
    .click();

export const dialogOf = (page: Page, title: string) => page.getByRole('dialog', { name: title });

/** The names of the list, from the top. */
export const names = (page: Page, say: Say) =>
  rowsOf(page, say).evaluateAll((rows) =>
    rows.map((row) => row.querySelector('.who')?.firstChild?.textContent?.trim() ?? ''),
  );

/** A tag with its number of customers, among the filters of the list. */
export const tagChip = (page: Page, say: Say, tag: string) =>
  page
    .getByRole('navigation', { name: say(tagWords.tagFilters) })
    .getByRole('link', { name: new RegExp(`^${tag}`) });

export async function putTag(page: Page, say: Say, name: string, note = '') {
  await page.getByRole('button', { name: say(tagWords.tagList), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say(tagWords.name), { exact: true }).fill(name);
  if (note !== '') await dialog.getByLabel(say(tagWords.note)).fill(note);
  await dialog.getByRole('button', { name: say(tagWords.put) }).click();
  await expect(dialog).toBeHidden();
}
