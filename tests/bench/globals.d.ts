import type { Blocking } from './large-page.mjs';
import type { Watch } from './page.mjs';

declare global {
  interface Window {
    /** Left in the page by `watch`. */
    tamisBench: Watch;
    /** Left in the page by `watchBlocking`. */
    tamisBlocking: Blocking;
  }
}
