import type { OfflineStatus } from '$lib/contracts/offline';
import type { Saving } from '$lib/state/open-project.svelte';
import type { OfflineState, SaveState } from '$lib/ui/types';

export function saveState(saving: Saving): SaveState {
  return saving.kind === 'failed' ? { kind: 'failed' } : saving;
}

export function offlineState(status: OfflineStatus | null): OfflineState {
  if (status === null || status.state === 'installing') return 'preparing';
  return status.state === 'unavailable' ? 'unavailable' : 'ready';
}
