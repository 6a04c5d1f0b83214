import type { IsoDate } from '../core/dates';
import type { ScoreBand } from '../core/segmentation/rfm/bands';
import type { RfmCuts, RfmMeasure } from '../core/segmentation/rfm/cuts';
import type { RfmDef } from '../core/segmentation/rfm/definition';
import type { Formats } from './formats';
import { render } from './message';
import { definition as words } from './messages/definition';
import { schemeNames } from './messages/segments';

/** A computed segmentation: its definition, its date and the cuts it came to. */
export interface RfmFacts {
  readonly def: RfmDef;
  readonly asOf: { readonly referenceDate: IsoDate; readonly windowMonths: number | null };
  readonly cuts: RfmCuts;
}

/** A value of a measure with its unit. */
export function measureValue(
  def: RfmDef,
  measure: RfmMeasure,
  value: number,
  f: Formats,
  currency: string,
): string {
  if (measure === 'monetary') return f.money(value, currency, true);
  const unit =
    measure === 'recency'
      ? words.days
      : def.frequency === 'orders'
        ? words.orders
        : words.purchaseDays;
  return render(unit, f, value);
}

/** The values of a score: "at most 21 days", "from 22 to 48 days". */
export function bandText(
  def: RfmDef,
  measure: RfmMeasure,
  band: ScoreBand,
  f: Formats,
  currency: string,
): string {
  const text = (value: number) => measureValue(def, measure, value, f, currency);
  const { above, upTo } = band;
  if (upTo === null)
    return above === null ? render(words.anyValue, f) : render(words.moreThan, f, text(above));
  if (measure === 'monetary')
    return above === null
      ? render(words.atMost, f, text(upTo))
      : render(words.between, f, text(above), text(upTo));
  const from = above === null ? (measure === 'frequency' ? 1 : null) : above + 1;
  if (from === null) return render(words.atMost, f, text(upTo));
  return from >= upTo ? text(upTo) : render(words.fromTo, f, f.number(from), text(upTo));
}

/** Name of the definition's scheme. */
export function schemeName(def: RfmDef, f: Formats): string {
  const name = schemeNames[def.scheme];
  return name ? render(name, f) : def.scheme;
}
