import type { RefreshedSource } from '../core/refresh/log';
import type { ModeChoice, Overlap } from '../core/refresh/mode';
import type { Recognition } from '../core/refresh/recognise';
import { formats, t } from './language.svelte';
import {
  columnsShared,
  keyNames,
  keyNouns,
  modeNames,
  named,
  noKey,
  periods,
  samePeriod,
  shared,
  span,
  unlike,
} from './messages/refresh';
import { fewNames, refreshLog } from './messages/refresh-log';

/** What new and kept files have in common, in words. */
export function overlapText({ old, now }: Overlap, { key, reason }: ModeChoice): string {
  const f = formats();
  const period = (p: Overlap['old']) =>
    p.first && p.last ? t(span, f.date(p.first), f.date(p.last)) : null;
  const [then, later] = [period(old), period(now)];
  return [
    key ? t(shared, key.common, key.oldKeys, t(keyNouns[key.name], key.oldKeys)) : t(noKey),
    ...(then && later ? [t(periods, then, later)] : []),
    ...(reason === 'same-period' ? [t(samePeriod)] : []),
  ].join(' ');
}

/** Why a file was taken for more of a source, in words. */
export function recognitionText({ sourceId, same, of, named: alike }: Recognition): string {
  return [
    t(columnsShared, same, of),
    ...(alike ? [t(named)] : []),
    ...(sourceId === null ? [t(unlike)] : []),
  ].join(', ');
}

/** What was done with the new files of a source, in one line. */
export function doneWith({ files, mode, key }: RefreshedSource): string {
  const how = mode === null ? t(refreshLog.newSource) : t(modeNames[mode]);
  return `${fewNames(files, 3)} · ${how}${key ? ` (${t(keyNames[key])})` : ''}`;
}
