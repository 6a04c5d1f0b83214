import type { Watch } from './page.mjs';

declare global {
  interface Window {
    /** Left in the page by `watch`. */
    tamisBench: Watch;
  }
}
