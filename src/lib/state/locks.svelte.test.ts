import { describe, expect, it } from 'vitest';
import { appError } from '../core/errors';
import type { ProjectRecord } from '../core/project';
import { err, ok } from '../core/result';
import { Locks } from './locks.svelte';

type Made = ConstructorParameters<typeof Locks>;

const record = (minutes: number | null) =>
  ({ id: 'p', ...(minutes === null ? {} : { lock: { minutes } }) }) as ProjectRecord;

/** One project on screen, sealed where `minutes` is given; keys are in `open`. */
function made(minutes: number | null, saving: 'saved' | 'failed' = 'saved') {
  const open = new Set(['p']);
  const seen = { left: 0, flushed: 0, told: 0, busy: false, now: 0 };
  let onLock = () => {};
  const ports = {
    now: () => seen.now,
    locks: { lock: (id: string) => open.delete(id) },
    store: {
      load: () =>
        Promise.resolve(
          minutes === null || open.has('p') ? ok(record(minutes)) : err(appError('project-locked')),
        ),
    },
    tabs: {
      lock: () => (seen.told += 1),
      onLock: (listener: () => void) => {
        onLock = listener;
        return () => undefined;
      },
    },
  } as unknown as Made[0];
  const project = {
    record: record(minutes),
    writable: true,
    saving: { kind: saving },
    flush: () => Promise.resolve(void (seen.flushed += 1)),
  };
  const locks = new Locks(ports, {
    bench: () => ({ project }) as unknown as ReturnType<Made[1]['bench']>,
    show: () => Promise.resolve(),
    leave: () => Promise.resolve(void (seen.left += 1)),
    busy: () => seen.busy,
  });
  locks.follow(record(minutes));
  return { locks, open, seen, heard: () => onLock() };
}

describe('locking', () => {
  it('writes what is on screen, then takes it away and tells the other tabs', async () => {
    const { locks, open, seen } = made(10);
    expect(await locks.lock()).toBe(true);
    expect([...open]).toEqual([]);
    expect(seen).toMatchObject({ flushed: 1, left: 1, told: 1 });
    expect(locks.shut).toBe('p');
  });

  it('waits for what could not be written, and for what is under way', async () => {
    const unsaved = made(10, 'failed');
    expect(await unsaved.locks.lock()).toBe(false);
    const busy = made(10);
    busy.seen.busy = true;
    expect(await busy.locks.lock()).toBe(false);
    for (const { open, seen } of [unsaved, busy]) {
      expect([...open]).toEqual(['p']);
      expect(seen).toMatchObject({ left: 0, told: 0 });
    }
  });

  it('leaves a project without a password on screen', async () => {
    const { locks, seen } = made(null);
    expect(await locks.lock()).toBe(true);
    expect(seen.left).toBe(0);
    expect(locks.shut).toBeNull();
  });

  it('follows another tab, and does not answer it', async () => {
    const { locks, seen, heard } = made(10);
    heard();
    await expect.poll(() => seen.left).toBe(1);
    expect(locks.shut).toBe('p');
    expect(seen.told).toBe(0);
  });
});

describe('without activity', () => {
  const minute = 60_000;

  it('locks after the minutes of the project, counted from the last sign', async () => {
    const { locks, seen } = made(5);
    seen.now = 4 * minute;
    locks.sign();
    seen.now = 9 * minute - 1;
    await locks.check();
    expect(seen.left).toBe(0);
    seen.now = 9 * minute;
    await locks.check();
    expect(seen).toMatchObject({ left: 1, told: 0 });
    expect(locks.shut).toBe('p');
  });

  it('never locks a project without a password', async () => {
    const { locks, seen } = made(null);
    seen.now = 1e12;
    await locks.check();
    expect(seen).toMatchObject({ left: 0, flushed: 0 });
  });

  it('counts from the moment that the project is shown again', async () => {
    const { locks, open, seen } = made(5);
    seen.now = 20 * minute;
    await locks.check();
    open.add('p');
    locks.follow(record(5));
    expect(locks.shut).toBeNull();
    await locks.check();
    expect(seen.left).toBe(1);
  });
});
