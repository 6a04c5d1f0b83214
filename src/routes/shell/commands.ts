import { goto } from '$app/navigation';
import { language, t } from '$lib/i18n/language.svelte';
import { lock } from '$lib/i18n/messages/lock';
import { masks } from '$lib/i18n/messages/masking';
import { shell } from '$lib/i18n/messages/shell';
import { segmentName } from '$lib/i18n/names';
import type { App, Workbench } from '$lib/state/app.svelte';
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
    go('proof', t(shell.goProof), resolve('/proof')),
    ...(bench ? navItems(bench).map((n) => go(n.id, n.label, n.href)) : []),
    ...(bench ? dataPages(bench, go) : []),
    ...(bench?.project.canUndo ? [act('undo', t(shell.undo), () => bench.project.undo())] : []),
    ...(bench?.project.canRedo ? [act('redo', t(shell.redo), () => bench.project.redo())] : []),
    ...(bench
      ? [
          {
            ...act('backup', t(shell.backup), () =>
              app.backups.ask(bench.project.record.id, bench.project.record.name),
            ),
            also: t(shell.backupAlso),
          },
        ]
      : []),
    ...(bench ? lockCommands(app.locks, bench, act) : []),
    act('demo', t(shell.demo), () => void app.importDemo(language(), t(shell.demoName), opened)),
    act('mask', t(app.preferences.masked ? masks.off : masks.on), () =>
      app.preferences.setMasked(!app.preferences.masked),
    ),
    act('dark', t(shell.toDark), () => app.preferences.setTheme('dark')),
    act('light', t(shell.toLight), () => app.preferences.setTheme('light')),
    language() === 'fr'
      ? act('en', t(shell.toEnglish), () => app.preferences.setLanguage('en'))
      : act('fr', t(shell.toFrench), () => app.preferences.setLanguage('fr')),
    ...(bench ? segmentCommands(bench) : []),
  ];
}

function dataPages(
  { project }: Workbench,
  go: (id: string, label: string, href: string) => Command,
): Command[] {
  const { id } = project.record;
  return [
    {
      ...go('history', t(shell.goHistory), resolve('/project/[id]/data/history', { id })),
      also: t(shell.goHistoryAlso),
    },
    {
      ...go('privacy', t(shell.goPrivacy), resolve('/project/[id]/data/privacy', { id })),
      also: t(shell.goPrivacyAlso),
    },
  ];
}

function lockCommands(
  locks: App['locks'],
  { project }: Workbench,
  act: (id: string, label: string, run: () => void) => Command,
): Command[] {
  return project.record.lock
    ? [
        act('lock', t(lock.now), () => void locks.lock()),
        act('lock-change', t(lock.change), () => locks.ask('change')),
        act('lock-remove', t(lock.remove), () => locks.ask('remove')),
      ]
    : [act('lock-set', t(lock.button), () => locks.ask('set'))];
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

/** Finds customers, segments and tags of the open project; loaded with the first letters typed. */
export function customerSearch(bench: Workbench): (text: string) => Promise<readonly Command[]> {
  let finder: Promise<(text: string) => Promise<readonly Command[]>> | undefined;
  return async (text) => {
    finder ??= import('./search').then(({ finderOf }) => finderOf(bench));
    return (await finder)(text);
  };
}

export function shortcutList(): Shortcut[] {
  return [
    { keys: ['Ctrl', 'K'], label: t(shell.keyPalette) },
    { keys: ['Ctrl', 'Z'], label: t(shell.keyUndo) },
    { keys: ['Ctrl', 'Shift', 'Z'], label: t(shell.keyRedo) },
    { keys: ['M'], label: t(masks.key) },
    { keys: ['?'], label: t(shell.keyHelp) },
    { keys: ['Esc'], label: t(shell.keyEscape) },
  ];
}
