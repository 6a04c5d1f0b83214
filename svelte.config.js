import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter(),
    // One page and routes behind the '#': the build runs from any sub-path of any static host.
    router: { type: 'hash' },
    paths: { relative: true },
    serviceWorker: { register: false },
    files: { serviceWorker: 'src/service-worker/index' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src-elem': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    typescript: {
      config(config) {
        config.include = config.include.filter((p) => !p.includes('service-worker'));
        config.include.push('../tests/**/*.ts', '../tests/**/*.svelte');
        config.exclude = [...(config.exclude ?? []), '../src/service-worker/**'];
      },
    },
  },
};
