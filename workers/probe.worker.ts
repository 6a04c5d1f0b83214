import { tellRefusals } from '../src/lib/core/refusals';

/** Tries to send a word out of a worker: the policy of the page does not reach in here. */
tellRefusals(self);
self.onmessage = ({ data }: MessageEvent<{ readonly fetch: string; readonly socket: string }>) => {
  fetch(data.fetch).catch(() => undefined);
  try {
    new WebSocket(data.socket);
  } catch {
    // The refusal is told by its own event.
  }
};
