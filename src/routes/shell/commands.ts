import { goto } from '$app/navigation';
import { ALL_CUSTOMERS } from '$lib/core/customers';
import { language, t } from '$lib/i18n/language.svelte';
import { shell } from '$lib/i18n/messages/shell';
import { segmentName } from '$lib/i18n/names';
import type { App, Workbench } from '$lib/state/app.svelte';
import { CustomerList } from '$lib/state/customer-list.svelte';
import type { Command, Shortcut } from '$lib/ui/types';
import { navItems } from './nav';
import { resolve } from '../links';

/** Everything the palette can do from here. */
export function appCommands(
  app: App,
  bench: Workbench | null,
  opened: (id: string) => void,
): Command[] {
  const go = (id: string, label: string, href: string, group = t(shell.groupGo)): Command => ({
    id,
    label,
    group,
    run: () => void goto(href),
  });
  const act = (id: string, label: string, run: () => void): Command => ({
    id,
    label,
    group: t(shell.groupDo),
    run,
  });
  return [
    go('home', t(shell.goHome), resolve('/')),
    ...(bench ? navItems(bench).map((n) => go(n.id, n.label, n.href)) : []),
    ...(bench?.project.canUndo ? [act('undo', t(shell.undo), () => bench.project.undo())] : []),
    ...(bench?.project.canRedo ? [act('redo', t(shell.redo), () => bench.project.redo())] : []),
    ...(bench
      ? [
          act('backup', t(shell.backup), () =>
            app.backups.ask(bench.project.record.id, bench.project.record.name),
          ),
        ]
      : []),
    act('demo', t(shell.demo), () => void app.importDemo(language(), t(shell.demoName), opened)),
    act('dark', t(shell.toDark), () => app.preferences.setTheme('dark')),
    act('light', t(shell.toLight), () => app.preferences.setTheme('light')),
    language() === 'fr'
      ? act('en', t(shell.toEnglish), () => app.preferences.setLanguage('en'))
      : act('fr', t(shell.toFrench), () => app.preferences.setLanguage('fr')),
    ...(bench ? segmentCommands(bench) : []),
  ];
}

function segmentCommands({ project, studio }: Workbench): Command[] {
  return studio.segments
    .filter((s) => s.customers > 0)
    .map(({ segmentId }) => ({
      id: `segment-${segmentId}`,
      label: segmentName(segmentId),
      group: t(shell.groupSegments),
      run: () =>
        void goto(
          resolve('/project/[id]/customers/[[filter]]', {
            id: project.record.id,
            filter: `segment-${segmentId}`,
          }),
        ),
    }));
}

/** Finds customers of the open project by name, identifier or e-mail. */
export function customerSearch({
  project,
  studio,
}: Workbench): (text: string) => Promise<readonly Command[]> {
  const list = new CustomerList(project);
  return async (search) => {
    if (!studio.result || search.trim().length < 2) return [];
    await list.show({ ...ALL_CUSTOMERS, search }, studio.result);
    const rows = Array.from({ length: Math.min(8, list.total ?? 0) }, (_, i) => list.rowAt(i));
    return rows.flatMap((row) =>
      row
        ? [
            {
              id: `customer-${row.key}`,
              label: row.name ?? row.customerId,
              hint: row.customerId,
              group: t(shell.groupCustomers),
              run: () =>
                void goto(
                  `${resolve('/project/[id]/customers', { id: project.record.id })}?customer=${row.key}`,
                ),
            },
          ]
        : [],
    );
  };
}

export function shortcutList(): Shortcut[] {
  return [
    { keys: ['Ctrl', 'K'], label: t(shell.keyPalette) },
    { keys: ['Ctrl', 'Z'], label: t(shell.keyUndo) },
    { keys: ['Ctrl', 'Shift', 'Z'], label: t(shell.keyRedo) },
    { keys: ['?'], label: t(shell.keyHelp) },
    { keys: ['Esc'], label: t(shell.keyEscape) },
  ];
}
