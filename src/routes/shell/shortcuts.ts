interface Verbs {
  readonly palette: () => void;
  readonly help: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly mask: () => void;
}

const WITHOUT_TEXT = ['radio', 'checkbox', 'date', 'range', 'file'];

/** Where typed characters, and undoing them, belong to a field. A list of choices has nothing to undo. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.includes(target.type);
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement)
  );
}

/** Ctrl+K, Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, `?` and `m` outside fields. */
export function onShortcut(event: KeyboardEvent, verbs: Verbs): void {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  let verb: (() => void) | undefined;
  if (command && key === 'k') verb = verbs.palette;
  else if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  else if (command && key === 'z') verb = event.shiftKey ? verbs.redo : verbs.undo;
  else if (command && key === 'y') verb = verbs.redo;
  else if (!command && !event.altKey && event.key === '?') verb = verbs.help;
  else if (!command && !event.altKey && key === 'm') verb = verbs.mask;
  if (!verb) return;
  event.preventDefault();
  verb();
}
