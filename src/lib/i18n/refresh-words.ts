import type { RefreshedSource } from '../core/refresh/log';
import type { KeyOverlap, ModeChoice, Overlap, RefreshMode } from '../core/refresh/mode';
import type { Recognition } from '../core/refresh/recognise';
import { formats, t } from './language.svelte';
import {
  columnsShared,
  cut,
  keyNames,
  keyNouns,
  modeNames,
  named,
  noKey,
  periods,
  refreshLosses,
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
    ...(reason === 'cut' ? [t(cut)] : []),
  ].join(' ');
}

/** What a way of taking the new lines would lose or double, in words; empty when nothing. */
export function lossTexts(
  { keys, orders }: Overlap,
  { mode, key }: { readonly mode: RefreshMode | null; readonly key: KeyOverlap | null },
  currency: string,
): readonly string[] {
  const f = formats();
  const line = keys.find((k) => k.name === 'line');
  const first = keys.find((k) => k.oldKeys > 0 && k.newKeys > 0);
  const byOrder = mode === 'replace' || (mode === 'upsert' && key?.name === 'order_ref');
  const absent = mode === 'replace' && first ? first.oldKeys - first.common : 0;
  const mixed = mode === 'upsert' && key?.name === 'line' ? (orders?.mixed ?? 0) : 0;
  const doubled = mode === 'append' ? (line?.common ?? 0) : 0;
  const money = (amount: number) => f.money(amount, currency, true);
  return [
    ...(absent > 0 && first
      ? [t(refreshLosses.absent, absent, t(keyNouns[first.name], absent))]
      : []),
    ...(byOrder && orders && orders.fewer > 0
      ? [
          t(
            refreshLosses.fewer,
            orders.fewer,
            orders.linesLess,
            money(orders.amountBefore),
            money(orders.amountNow),
          ),
        ]
      : []),
    ...(mixed > 0 ? [t(refreshLosses.mixed, mixed)] : []),
    ...(doubled > 0 ? [t(refreshLosses.doubled, doubled)] : []),
  ];
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
