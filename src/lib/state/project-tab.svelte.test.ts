import { describe, expect, it, vi } from 'vitest';
import type { ProjectStore } from '../contracts/store';
import type { TabRole, Tabs } from '../contracts/tabs';
import { ok } from '../core/result';
import type { ProjectRecord } from '../core/project';
import type { OpenProject } from './open-project.svelte';
import { ProjectTab } from './project-tab.svelte';

const record = (revision: number): ProjectRecord =>
  ({ id: 'p', revision, dataset: { id: 'd' } }) as ProjectRecord;

/** A tab that read revision 3 of a project whose stored revision is `stored`. */
function opened(stored: number, saving = 'saved') {
  let tell: (role: TabRole) => void = () => undefined;
  const tabs = {
    claim: (_: string, onrole: (role: TabRole) => void) => ((tell = onrole), () => undefined),
    onStored: () => () => undefined,
    lock: () => undefined,
    onLock: () => () => undefined,
  } as unknown as Tabs;
  const replace = vi.fn();
  const setWritable = vi.fn();
  const project = { record: record(3), saving: { kind: saving }, replace, setWritable };
  const store = {
    load: async () => ok(record(stored)),
    history: async () => ok({ steps: [], at: 0 }),
  } as unknown as ProjectStore;
  new ProjectTab({ tabs, store }, project as unknown as OpenProject, async () => undefined);
  return { tell: (role: TabRole) => tell(role), replace, setWritable };
}

describe('a tab', () => {
  it.each(['reader', 'writer'] as const)(
    'that becomes the %s shows what another one stored while it opened, before it may change it',
    async (role) => {
      const { tell, replace, setWritable } = opened(4);
      tell(role);
      await vi.waitFor(() => expect(setWritable).toHaveBeenCalledWith(role === 'writer'));
      expect(replace.mock.calls.map(([shown]) => (shown as ProjectRecord).revision)).toEqual([4]);
    },
  );

  it('keeps what it shows when nothing else was stored, or when its own change is on its way', async () => {
    for (const [stored, saving] of [
      [3, 'saved'],
      [4, 'saving'],
    ] as const) {
      const { tell, replace, setWritable } = opened(stored, saving);
      tell('writer');
      await vi.waitFor(() => expect(setWritable).toHaveBeenCalledWith(true));
      expect(replace).not.toHaveBeenCalled();
    }
  });
});
