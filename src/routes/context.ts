import { createContext } from 'svelte';
import type { App, Workbench } from '$lib/state/app.svelte';
import type { Proof } from '$lib/state/proof.svelte';
import type { Toasts } from '$lib/ui/toasts.svelte';

/** What every page reaches. */
export interface AppContext {
  readonly app: App;
  readonly toasts: Toasts;
  /** What the app shows of itself. */
  readonly proof: Proof;
}

export const [getAppContext, setAppContext] = createContext<AppContext>();

/** The open project, for the pages below it. */
export const [getBench, setBench] = createContext<() => Workbench>();
