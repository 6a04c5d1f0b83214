/** Where workers tell the pages what their policy refused them: such events stay in the worker. */
export const REFUSALS = 'tamis: refused';

/** What a content security policy refused. */
export interface PolicyRefusal {
  /** As `connect-src`. */
  readonly directive: string;
  /** The address, or a word of the policy as `inline`. */
  readonly blocked: string;
}

/** Tells every page of the app what the policy of this worker refuses, from now on. */
export function tellRefusals(scope: EventTarget): void {
  const channel = new BroadcastChannel(REFUSALS);
  scope.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    channel.postMessage({
      directive: effectiveDirective,
      blocked: blockedURI,
    } satisfies PolicyRefusal);
  });
}
