/** Whether copied text is more than one cell: spreadsheets put tabs between cells, newlines between rows. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.trim());
}

interface Pasted {
  readonly text: (text: string) => void;
  readonly files: (files: File[]) => void;
}

/** A paste that belongs to no field: cells, or files copied in a file manager. */
export function onPaste(event: ClipboardEvent, { text, files }: Pasted): void {
  const { target, clipboardData } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null);
  if (typing || !clipboardData || document.querySelector('dialog[open]')) return;
  const cells = clipboardData.getData('text/plain');
  // Copied cells also come as a picture: text goes first.
  if (cells.trim() !== '') {
    event.preventDefault();
    text(cells);
  } else if (clipboardData.files.length > 0) {
    event.preventDefault();
    files([...clipboardData.files]);
  }
}
