interface Verbs {
  readonly palette: () => void;
  readonly help: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where typed characters belong to a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Ctrl+K, Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, and `?` outside fields. */
export function onShortcut(event: KeyboardEvent, verbs: Verbs): void {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  let verb: (() => void) | undefined;
  if (command && key === 'k') verb = verbs.palette;
  else if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  else if (command && key === 'z') verb = event.shiftKey ? verbs.redo : verbs.undo;
  else if (command && key === 'y') verb = verbs.redo;
  else if (!command && !event.altKey && event.key === '?') verb = verbs.help;
  if (!verb) return;
  event.preventDefault();
  verb();
}
