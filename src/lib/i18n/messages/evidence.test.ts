import { afterEach, expect, it } from 'vitest';
import { setMasking } from '../masking.svelte';
import { evidenceText } from './evidence';

afterEach(() => setMasking(false));

it('a first line that is about somebody is hidden with the names', () => {
  const guess = { code: 'no-header', params: { sample: 'Marie Dupont' } } as const;
  expect(evidenceText(guess)).toContain('Marie Dupont');
  setMasking(true);
  expect(evidenceText(guess)).not.toContain('Dupont');
});
