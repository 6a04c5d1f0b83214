import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { directives } from './tests/tooling/policy.mjs';
import { sourceStamp } from './tests/tooling/stamp.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter(),
    // One page and routes behind the '#': the build runs from any sub-path of any static host.
    router: { type: 'hash' },
    paths: { relative: true },
    serviceWorker: { register: false },
    version: { name: sourceStamp() },
    files: { serviceWorker: 'src/service-worker/index' },
    csp: { mode: 'hash', directives },
    typescript: {
      config(config) {
        config.include = config.include.filter(
          (/** @type {string} */ p) => !p.includes('service-worker'),
        );
        config.include.push('../tests/**/*.mjs', '../svelte.config.js');
        config.exclude = [...(config.exclude ?? []), '../src/service-worker/**'];
      },
    },
  },
};
