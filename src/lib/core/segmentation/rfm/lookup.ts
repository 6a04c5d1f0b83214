import { REST, type Segment } from '../definition';
import type { RfmDef, SchemeId } from './definition';
import { SCHEMES, type Range, type SchemeRange, type SchemeRules } from './schemes';
import { RFM_SEGMENTS, rfmSegment, UNASSIGNED } from './segments';

/** A scheme worked out for each of the 125 codes. */
export interface SchemeLookup {
  /** Segments the scheme uses, best first; `unassigned` last when some code has none. */
  readonly segments: readonly string[];
  /** Segment of code (r, f, m), each 1 to 5, at `(r - 1) * 25 + (f - 1) * 5 + (m - 1)`. */
  readonly byCode: readonly string[];
  /** Segments whose rule matches the code, in the same places: 0 uncovered, 2 or more overlapping. */
  readonly matches: readonly number[];
}

export function codeIndex(r: number, f: number, m: number): number {
  return (r - 1) * 25 + (f - 1) * 5 + (m - 1);
}

const within = (value: number, [low, high]: Range) => value >= low && value <= high;

function matchesRange(rule: SchemeRange, r: number, f: number, m: number): boolean {
  return (
    within(r, rule.r) &&
    within(f, rule.f) &&
    within(m, rule.m) &&
    (rule.fm === undefined || within((f + m) / 2, rule.fm))
  );
}

function matching(rules: SchemeRules, r: number, f: number, m: number): readonly string[] {
  if (rules.form === 'ranges')
    return rules.ranges.filter((x) => matchesRange(x, r, f, m)).map((x) => x.segment);
  const code = `${r}${f}${m}`;
  return rules.codes
    .filter(([, codes]) => codes.split(' ').includes(code))
    .map(([segment]) => segment);
}

/** Works a scheme out for every code. Where several rules match a code, the first wins. */
function schemeLookup(rules: SchemeRules): SchemeLookup {
  const byCode: string[] = [];
  const matches: number[] = [];
  for (let r = 1; r <= 5; r++)
    for (let f = 1; f <= 5; f++)
      for (let m = 1; m <= 5; m++) {
        const found = matching(rules, r, f, m);
        byCode.push(found[0] ?? UNASSIGNED);
        matches.push(found.length);
      }
  const named =
    rules.form === 'codes' ? rules.codes.map(([s]) => s) : rules.ranges.map((x) => x.segment);
  const used = new Set([...named, ...(byCode.includes(UNASSIGNED) ? [UNASSIGNED] : [])]);
  return { segments: RFM_SEGMENTS.map((s) => s.id).filter((id) => used.has(id)), byCode, matches };
}

const cache = new Map<SchemeId, SchemeLookup>();

export function lookupOf(scheme: SchemeId): SchemeLookup {
  let lookup = cache.get(scheme);
  if (!lookup) cache.set(scheme, (lookup = schemeLookup(SCHEMES[scheme])));
  return lookup;
}

/** Every segment of a definition, best first; those without a purchase in the window last. */
export function rfmSegments(def: Pick<RfmDef, 'scheme'>): readonly Segment[] {
  return [
    ...lookupOf(def.scheme).segments.map(rfmSegment),
    { id: REST, tone: 11, label: { of: 'kind', kind: 'rfm' } },
  ];
}

/**
 * A level out of `levels` on the scale of 1 to 5 that every scheme speaks: spread evenly, ends
 * kept (3 levels are 1, 3, 5).
 */
export function toFive(level: number, levels: number): number {
  return levels === 1 ? 3 : Math.round(1 + ((level - 1) * 4) / (levels - 1));
}
