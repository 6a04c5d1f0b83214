import { describe, expect, it, vi } from 'vitest';
import { createTabs } from '../../src/lib/bridge/tabs';
import type { TabRole } from '../../src/lib/contracts/tabs';

const id = () => crypto.randomUUID();

describe('tabs', () => {
  it('let one write; the next takes over when it gives up', async () => {
    const project = id();
    const [first, second, third] = [createTabs(), createTabs(), createTabs()];
    const said: Record<string, TabRole[]> = { first: [], second: [], third: [] };
    const claim = (tabs: typeof first, name: string) =>
      tabs.claim(project, (role) => said[name]?.push(role));
    const endFirst = claim(first, 'first');
    await vi.waitFor(() => expect(said['first']).toEqual(['writer']));
    const endSecond = claim(second, 'second');
    const endThird = claim(third, 'third');
    await vi.waitFor(() =>
      expect([said['second'], said['third']]).toEqual([['reader'], ['reader']]),
    );
    endSecond();
    endFirst();
    await vi.waitFor(() => expect(said['third']).toEqual(['reader', 'writer']));
    expect(said['second']).toEqual(['reader']);
    endThird();
  });

  it('let each write a project of its own', async () => {
    const roles: TabRole[] = [];
    const ends = [id(), id()].map((project) =>
      createTabs().claim(project, (role) => roles.push(role)),
    );
    await vi.waitFor(() => expect(roles).toEqual(['writer', 'writer']));
    for (const end of ends) end();
  });

  it('lock together, but for the one that asks', async () => {
    const [here, there] = [createTabs(), createTabs()];
    const heard: string[] = [];
    here.onLock(() => heard.push('here'));
    const stop = there.onLock(() => heard.push('there'));
    there.onStored(() => heard.push('stored'));
    here.lock();
    await vi.waitFor(() => expect(heard).toEqual(['there']));
    stop();
    here.lock();
    here.announce('after');
    await vi.waitFor(() => expect(heard).toEqual(['there', 'stored']));
  });

  it('hear of what the others stored, not of their own', async () => {
    const [here, there] = [createTabs(), createTabs()];
    const heard: string[] = [];
    const stop = there.onStored((project) => heard.push(`there ${project}`));
    here.onStored((project) => heard.push(`here ${project}`));
    here.announce('a');
    await vi.waitFor(() => expect(heard).toEqual(['there a']));
    stop();
    here.announce('b');
    const later = createTabs();
    later.announce('c');
    await vi.waitFor(() => expect(heard).toEqual(['there a', 'here c']));
  });

  it('all write where the browser has no locks', () => {
    const roles: TabRole[] = [];
    createTabs(null, null).claim('a', (role) => roles.push(role));
    expect(roles).toEqual(['writer']);
  });
});
