import { createContext } from 'svelte';
import type { Path } from '$lib/core/rules/walk';
import type { RuleIssue } from '$lib/core/rules/problems';
import type { Rule } from '$lib/core/rules/rule';
import type { RuleDesk, Write } from '$lib/state/rule-desk.svelte';

/** The project around the rules that are written, for every field below. */
export const [getDesk, setDesk] = createContext<RuleDesk>();

/** The rule that a tree of fields writes. */
export interface Pen {
  readonly rule: Rule;
  readonly issues: readonly RuleIssue[];
  /** Whether conditions can be added, moved and removed; else only their values change. */
  readonly structure: boolean;
  readonly write: Write;
}

/** A field or a menu of the node at a path takes the focus once it is drawn. */
export function focusNode(tree: Element | undefined, path: Path): void {
  const node = tree?.querySelector(`[data-node="${path.join('.')}"]`);
  node?.querySelector<HTMLElement>('button, select, input')?.focus();
}
