import { addAt, moveTo, nodeAt, removeAt, unwrapAt, wrapAt } from '$lib/core/rules/edit';
import { isGroup, type Rule } from '$lib/core/rules/rule';
import type { Path } from '$lib/core/rules/walk';
import { t } from '$lib/i18n/language.svelte';
import { ruleEditor as words } from '$lib/i18n/messages/rule-editor';
import type { MenuItem } from '$lib/ui/types';

/** What can be done with the node at a path; `to` is where it, or what is nearest, stands afterwards. */
export function movesOf(
  root: Rule,
  path: Path,
  done: (rule: Rule, to: Path) => void,
): readonly MenuItem[] {
  const group = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const parent = nodeAt(root, group);
  const count = isGroup(parent) ? parent.rules.length : 1;
  const node = nodeAt(root, path);
  const next = isGroup(parent) ? parent.rules[index + 1] : undefined;
  const outside = group.slice(0, -1);
  const above = group.at(-1) ?? 0;
  const item = (
    id: string,
    label: string,
    run: () => void,
    more: Partial<MenuItem> = {},
  ): MenuItem => ({ id, label, run, ...more });
  return [
    ...(index > 0
      ? [
          item(
            'moveUp',
            t(words.moveUp),
            () => done(moveTo(root, path, group, index - 1), [...group, index - 1]),
            { icon: 'chevron-up' },
          ),
        ]
      : []),
    ...(index < count - 1
      ? [
          item(
            'moveDown',
            t(words.moveDown),
            () => done(moveTo(root, path, group, index + 2), [...group, index + 1]),
            { icon: 'chevron-down' },
          ),
        ]
      : []),
    ...(next && isGroup(next)
      ? [
          item('intoGroup', t(words.intoGroup), () =>
            done(moveTo(root, path, [...group, index + 1], 0), [...group, index, 0]),
          ),
        ]
      : []),
    ...(group.length > 0
      ? [
          item('outOfGroup', t(words.outOfGroup), () =>
            done(moveTo(root, path, outside, above + 1), [...outside, above + 1]),
          ),
        ]
      : []),
    item('wrap', t(words.wrap), () => done(wrapAt(root, path, 'all'), path)),
    ...(isGroup(node)
      ? [item('unwrap', t(words.unwrap), () => done(unwrapAt(root, path), path))]
      : []),
    item(
      'copyCondition',
      t(words.copyCondition),
      () => done(addAt(root, group, node, index + 1), [...group, index + 1]),
      { icon: 'copy' },
    ),
    item(
      'removeCondition',
      t(words.removeCondition),
      () => done(removeAt(root, path), count > 1 ? [...group, Math.max(0, index - 1)] : group),
      { icon: 'trash', danger: true },
    ),
  ];
}
