import { filesOfHandles, type Picked } from '$lib/ui/picking';

declare global {
  interface Window {
    /** Where the installed app receives the files it is asked to open; Chromium only. */
    readonly launchQueue?: {
      setConsumer(
        consume: (launch: { readonly files?: readonly FileSystemHandle[] }) => void,
      ): void;
    };
  }
}

/** Hears of files opened with the installed app, those that started it included. */
export function onOpenedFiles(open: (picked: Picked) => void): void {
  window.launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void filesOfHandles(files).then(open);
  });
}
