import { formats, t } from '$lib/i18n/language.svelte';
import { shell } from '$lib/i18n/messages/shell';
import type { Workbench } from '$lib/state/app.svelte';
import type { NavItem } from '$lib/ui/types';
import { resolve } from '../links';

/** The steps of an open project, in the order of the straight line. */
export function navItems({ project, studio }: Workbench): NavItem[] {
  const id = project.record.id;
  const { dataset } = project.record;
  const count = (n: number) => formats().number(n);
  const filled = studio.segments.filter((s) => s.customers > 0).length;
  return [
    {
      id: 'data',
      label: t(shell.data),
      href: resolve('/project/[id]/data', { id }),
      icon: 'data',
      count: count(dataset.sources.length),
    },
    {
      id: 'customers',
      label: t(shell.customers),
      href: resolve('/project/[id]/customers', { id }),
      icon: 'customers',
      count: count(dataset.customers),
    },
    {
      id: 'segments',
      label: t(shell.segments),
      href: resolve('/project/[id]/segments', { id }),
      icon: 'segments',
      ...(filled > 0 ? { count: count(filled) } : {}),
    },
  ];
}
