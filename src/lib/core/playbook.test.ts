import { expect, it } from 'vitest';
import { savedCard, withCard, type Playbook } from './playbook';

const START: Playbook = {
  objective: 'Keep them',
  message: 'Thank you',
  offer: 'None',
  channel: 'E-mail',
  moment: 'Now',
  discountLimit: 5,
  owner: '',
  note: '',
};
const place = { segmentation: 'rfm', segment: 'champions' };

it('keeps what was written, and nothing of what is as it starts', () => {
  const once = withCard(undefined, place, { offer: 'A gift', owner: 'Léa' }, START);
  expect(once).toEqual([{ ...place, card: { offer: 'A gift', owner: 'Léa' } }]);
  const twice = withCard(once, place, { discountLimit: null, owner: '' }, START);
  expect(savedCard(twice, place)).toEqual({ offer: 'A gift', discountLimit: null });
  expect(withCard(twice, place, { offer: 'None', discountLimit: 5 }, START)).toEqual([]);
});

it('leaves the cards of other segments and of other segmentations alone', () => {
  const other = { segmentation: 'lifecycle', segment: 'champions', card: { note: 'Mine' } };
  const next = { segmentation: 'rfm', segment: 'lost', card: { note: 'Its own' } };
  const changed = withCard([other, next], place, { note: 'New' }, START);
  expect(changed).toEqual([other, next, { ...place, card: { note: 'New' } }]);
  expect(savedCard(changed, { segmentation: 'lifecycle', segment: 'lost' })).toEqual({});
});
