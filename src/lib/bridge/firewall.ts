import type { Refusal } from '../contracts/offline';
import { REFUSALS, type PolicyRefusal } from '../core/refusals';

type Told = Pick<Refusal, 'host' | 'by' | 'rule'>;

/** What no policy can forbid: it is taken away from the page before anything else is done. */
const TAKEN_AWAY = ['RTCPeerConnection', 'webkitRTCPeerConnection'];

/** Host of an address; empty for a word of the policy, as `inline`. */
function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

/**
 * Tells what is refused to this page and to the workers by their policies, and refuses what no
 * policy covers: connections from browser to browser, and a script or a link that takes the page
 * itself to another site.
 */
export function watchRefusals(onRefused: (told: Told) => void): void {
  for (const name of TAKEN_AWAY) Reflect.deleteProperty(globalThis, name);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    onRefused({ host: hostOf(blockedURI), by: 'page', rule: effectiveDirective });
  });
  new BroadcastChannel(REFUSALS).addEventListener(
    'message',
    ({ data: { directive, blocked } }: MessageEvent<PolicyRefusal>) => {
      onRefused({ host: hostOf(blocked), by: 'worker', rule: directive });
    },
  );
  if (!('navigation' in globalThis)) return;
  navigation.addEventListener('navigate', (event) => {
    const { origin, host } = new URL(event.destination.url);
    if (origin === location.origin || !event.cancelable) return;
    event.preventDefault();
    onRefused({ host, by: 'guard', rule: 'leave' });
  });
}
