import type { Progress } from '../contracts/progress';
import { t } from '../i18n/language.svelte';
import { ui } from '../i18n/messages/ui';

/** Done over total, or null while the total is not known. */
export function shareDone(progress: Progress): number | null {
  if (progress.total === null || progress.total <= 0) return null;
  return Math.min(1, progress.done / progress.total);
}

/** `12,4 Mo sur 98 Mo`, `340 000 lignes`; empty when there is nothing to count. */
export function amountDone({ done, total, unit }: Progress): string {
  if (done === 0 && total === null) return '';
  if (unit === 'bytes') return total === null ? t(ui.bytes, done) : t(ui.bytesOf, done, total);
  if (unit === 'rows') return total === null ? t(ui.rows, done) : t(ui.rowsOf, done, total);
  return total === null || total < 2
    ? ''
    : t(ui.stepsOf, Math.min(Math.floor(done) + 1, total), total);
}
