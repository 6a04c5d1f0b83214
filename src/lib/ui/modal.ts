import type { Attachment } from 'svelte/attachments';

/**
 * Opens and closes a native modal dialog with `open`. The browser keeps the focus
 * inside, gives it back on closing, and answers Escape; a press on the backdrop closes too.
 */
export function modal(open: boolean, onclose: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    if (!open) {
      if (dialog.open) dialog.close();
      return;
    }
    if (!dialog.open) dialog.showModal();
    let pressed: EventTarget | null = null;
    const press = (event: PointerEvent) => (pressed = event.target);
    const click = (event: MouseEvent) => {
      if (event.target === dialog && pressed === dialog) dialog.close();
    };
    dialog.addEventListener('close', onclose);
    dialog.addEventListener('pointerdown', press);
    dialog.addEventListener('click', click);
    return () => {
      dialog.removeEventListener('close', onclose);
      dialog.removeEventListener('pointerdown', press);
      dialog.removeEventListener('click', click);
    };
  };
}
