import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Rich from './Rich.svelte';

const html = async (text: string) => {
  const { container } = await render(Rich, { text });
  return container.innerHTML.replace(/<!--.*?-->/g, '');
};

it('sets in bold what stands between two marks', async () => {
  expect(await html('**612 champions**, soit **7 %**.')).toMatch(
    /^<strong[^>]*>612 champions<\/strong>, soit <strong[^>]*>7 %<\/strong>\.$/,
  );
});

it('leaves everything else as text', async () => {
  const hostile = '<img src=x onerror=alert(1)> **<b>gras</b>**';
  const { container } = await render(Rich, { text: hostile });
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.textContent).toBe('<img src=x onerror=alert(1)> <b>gras</b>');
});

it('shows a mark without a partner as it was written', async () => {
  expect(await html('5 ** 2')).toBe('5 ** 2');
});
