import { expect, test } from 'vitest';
import { createPhones } from '../../src/lib/bridge/phones';

const phones = createPhones();

test('numbers of several countries, in the worker of the app', async () => {
  const read = await phones.normalise([
    { number: '06 12 34 56 78', country: 'FR' },
    { number: '020 7946 0018', country: 'GB' },
    { number: '+32 475 12 34 56', country: null },
    { number: '06 12 34 56 78', country: null },
    { number: 'sur rendez-vous', country: 'FR' },
  ]);
  expect(read).toEqual({
    ok: true,
    value: ['+33612345678', '+442079460018', '+32475123456', null, null],
  });
});

test('cancelling ends the worker; the next call starts another', async () => {
  const control = new AbortController();
  const many = Array.from({ length: 20_000 }, (_, i) => ({
    number: `06${String(i).padStart(8, '0')}`,
    country: 'FR',
  }));
  const cancelled = phones.normalise(many, { signal: control.signal });
  control.abort();
  expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await phones.normalise([{ number: '0612345678', country: 'FR' }])).toEqual({
    ok: true,
    value: ['+33612345678'],
  });
});
