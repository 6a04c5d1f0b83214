import { labelWords } from '../mapping/labels';
import type { SourceRecipe } from '../source';
import type { KeyEvidence, PairEvidence, Placed } from './numbering-report';

/** Which numbering the customer identifiers of a source are of; part of the recipe. */
export interface SourceNumbering {
  readonly source: string;
  /** The source whose numbering it uses; itself where it begins one. */
  readonly of: string;
  /**
   * What stands before its identifiers in the base, so that they are nobody else's; kept once
   * given, because what a person decided of pairs names customers so. Null in the first numbering.
   */
  readonly name: string | null;
  readonly decidedBy: 'evidence' | 'person';
}

/** A source whose identifiers are not of the base's first numbering, with what stands before them. */
export interface NumberedSource extends SourceRecipe {
  readonly numbering?: string;
}

/** The sources of a recipe, each with the name of its numbering. */
export function numberedSources(
  sources: readonly SourceRecipe[],
  numberings: readonly SourceNumbering[] = [],
): readonly NumberedSource[] {
  return sources.map((source) => {
    const name = numberings.find((n) => n.source === source.id)?.name;
    return name ? { ...source, numbering: name } : source;
  });
}

/** The sources that give customers an identifier, those that tell the most of them first. */
export function identifyingSources(sources: readonly SourceRecipe[]): readonly SourceRecipe[] {
  const kinds = ['customers', 'orders', 'interactions'];
  return sources
    .filter((s) => kinds.includes(s.kind) && s.columns.some((c) => c.role === 'customer_id'))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

const DETAILS = ['full_name', 'first_name', 'last_name', 'email', 'phone', 'birth_date'];

/** Whether a source says who its customers are, so that they can be held against another's. */
export function tellsPersons({ kind, columns }: SourceRecipe): boolean {
  return (
    (kind === 'customers' || kind === 'orders') &&
    columns.some((c) => c.role === 'postcode' || DETAILS.includes(c.role ?? ''))
  );
}

/** 97.5th percentile of the normal distribution: bounds that hold 95 times in 100. */
const Z = 1.959964;

/** Lower bound of a share of which `part` in `whole` were seen (Wilson 1927). */
function lowerBound(part: number, whole: number): number {
  if (whole === 0) return 0;
  const p = part / whole;
  const spread = Z * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole));
  return (p + (Z * Z) / (2 * whole) - spread) / (1 + (Z * Z) / whole);
}

/**
 * What the identifiers that two sources share say. `separate`: more than half of them surely
 * name two persons; moves and marriages change some, and never most. `none`: too few to say.
 */
export function pairFinding({
  compared,
  agreeing,
}: Pick<PairEvidence, 'compared' | 'agreeing'>): 'same' | 'separate' | 'none' {
  if (lowerBound(compared - agreeing, compared) > 0.5) return 'separate';
  return lowerBound(agreeing, compared) > 0.5 ? 'same' : 'none';
}

/** A numbering while the sources are placed. */
interface Group {
  readonly head: SourceRecipe;
  readonly members: SourceRecipe[];
}

/**
 * Places each source in a numbering, in the order of identifyingSources. A person's word comes
 * first. Then what sources that tell of persons agree on: a source joins the numbering it agrees
 * with, and begins one when it contradicts every other. `keysOf` counts, for a source that this
 * leaves open, its identifiers in each numbering; it is asked only where there are several.
 */
export async function placeSources(
  sources: readonly SourceRecipe[],
  decided: readonly SourceNumbering[],
  pairs: readonly PairEvidence[],
  keysOf: (
    source: SourceRecipe,
    groups: readonly (readonly SourceRecipe[])[],
  ) => Promise<KeyEvidence>,
): Promise<readonly Placed[]> {
  const groups: Group[] = [];
  const placed: Placed[] = [];
  const put = (
    source: SourceRecipe,
    group: Group | undefined,
    why: Omit<Placed, 'source' | 'of'>,
  ) => {
    if (group) group.members.push(source);
    else groups.push({ head: source, members: [source] });
    placed.push({ source: source.id, of: group?.head.id ?? source.id, ...why });
  };
  for (const source of sources) {
    const said = decided.find((d) => d.source === source.id && d.decidedBy === 'person');
    const chosen = groups.find((g) => g.members.some((m) => m.id === said?.of));
    if (groups.length === 0) put(source, undefined, { by: 'first' });
    else if (said && said.of === source.id) put(source, undefined, { by: 'person' });
    else if (chosen) put(source, chosen, { by: 'person' });
    else {
      const open = agreeing(source, groups, pairs);
      const [only] = open;
      if (open.length === 0) put(source, undefined, { by: 'details' });
      else if (open.length === 1 && only) {
        const told = groups.length > 1 || countsWith(source, only, pairs).compared > 0;
        put(source, only, { by: told ? 'details' : 'first' });
      } else {
        const keys = await keysOf(
          source,
          open.map((g) => g.members),
        );
        const { at, by } = byKeys(source, open, keys);
        put(source, open[at], { by, keys });
      }
    }
  }
  return placed;
}

function countsWith(source: SourceRecipe, { members }: Group, pairs: readonly PairEvidence[]) {
  const with_ = pairs.filter(({ left, right }) =>
    members.some((m) => [left, right].includes(m.id) && [left, right].includes(source.id)),
  );
  return {
    compared: with_.reduce((sum, p) => sum + p.compared, 0),
    agreeing: with_.reduce((sum, p) => sum + p.agreeing, 0),
  };
}

/** The numbering a source surely is of, else those it does not contradict. */
function agreeing(
  source: SourceRecipe,
  groups: readonly Group[],
  pairs: readonly PairEvidence[],
): readonly Group[] {
  const found = groups.map((group) => ({ group, ...countsWith(source, group, pairs) }));
  const same = found
    .filter((f) => pairFinding(f) === 'same')
    .sort((a, b) => b.agreeing - a.agreeing);
  const [best] = same;
  if (best) return [best.group];
  return found.filter((f) => pairFinding(f) !== 'separate').map((f) => f.group);
}

/** Shares that differ by less than this say nothing. */
const CLEAR = 0.05;

/**
 * Which numbering knows most of a source's identifiers; where several know about as many, the
 * one with the same column label, then a word of the file name in common, then the one of
 * which the greater part is met.
 */
function byKeys(
  source: SourceRecipe,
  groups: readonly Group[],
  { distinct, found }: KeyEvidence,
): { readonly at: number; readonly by: Placed['by'] } {
  const share = (at: number) => (found[at]?.keys ?? 0) / Math.max(1, distinct);
  const met = (at: number) => (found[at]?.keys ?? 0) / Math.max(1, found[at]?.size ?? 0);
  const all = groups.map((_, at) => at);
  const most = Math.max(...all.map(share));
  const near = all.filter((at) => share(at) >= most - CLEAR);
  const labelled = near.filter((at) =>
    groups[at]?.members.some((m) => identifierLabel(m) === identifierLabel(source)),
  );
  const words = new Set(fileWords(source.fileName));
  const named = near.filter((at) => {
    const others = groups.filter((_, i) => i !== at).flatMap(wordsOf);
    return groups[at] && wordsOf(groups[at]).some((w) => words.has(w) && !others.includes(w));
  });
  const [fullest = 0, next] = [...near].sort((a, b) => met(b) - met(a));
  if (most > 0 && near.length === 1) return { at: near[0] ?? 0, by: 'keys' };
  if (labelled.length === 1) return { at: labelled[0] ?? 0, by: 'label' };
  if (named.length === 1) return { at: named[0] ?? 0, by: 'file' };
  const clear = next !== undefined && met(fullest) - met(next) >= CLEAR;
  return clear ? { at: fullest, by: 'coverage' } : { at: near[0] ?? 0, by: 'unclear' };
}

const wordsOf = (group: Group) => group.members.flatMap((m) => fileWords(m.fileName));

function identifierLabel({ columns }: SourceRecipe): string {
  return labelWords(columns.find((c) => c.role === 'customer_id')?.label ?? '').join(' ');
}

/** The words of a file's name without figures: what stays the same next month. */
function fileWords(fileName: string): readonly string[] {
  const words = fileName.replace(/(\.[a-z0-9]{1,8})+$/i, '').split(/[^\p{L}]+/u);
  return words.filter((word) => word.length > 1).map((word) => word.toLowerCase());
}

/**
 * The numberings as the recipe keeps them: nothing while there is only one and nobody decided.
 * A numbering keeps the name it has; a new one is named by what tells its file's name from the
 * first one's.
 */
export function keepNumberings(
  sources: readonly SourceRecipe[],
  placed: readonly Placed[],
  before: readonly SourceNumbering[],
): readonly SourceNumbering[] {
  const heads = [...new Set(placed.map((p) => p.of))];
  if (heads.length < 2 && !placed.some((p) => p.by === 'person')) return [];
  const fileOf = (id: string) => fileWords(sources.find((s) => s.id === id)?.fileName ?? '');
  const names = new Map<string, string | null>();
  const first =
    heads.find((h) => before.some((n) => n.source === h && n.name === null)) ?? heads[0];
  for (const head of heads) {
    const words = fileOf(head);
    const telling = words.filter((w) => !fileOf(first ?? head).includes(w));
    const kept = before.find((n) => n.source === head)?.name;
    const wished = kept ?? (telling.length > 0 ? telling : words).join('-');
    const free = wished !== '' && ![...names.values()].includes(wished);
    names.set(head, head === first ? null : free ? wished : `${wished}${head}`);
  }
  return placed.map(({ source, of, by }) => ({
    source,
    of,
    name: names.get(of) ?? null,
    decidedBy: by === 'person' ? 'person' : 'evidence',
  }));
}

/** The numberings with a person's word on one source; null takes it back. */
export function decideNumbering(
  numberings: readonly SourceNumbering[],
  source: string,
  of: string | null,
): readonly SourceNumbering[] {
  const before = numberings.find((n) => n.source === source);
  const others = numberings.filter((n) => n.source !== source);
  if (of === null)
    return before ? [...others, { ...before, decidedBy: 'evidence' as const }] : others;
  return [...others, { source, of, name: before?.name ?? null, decidedBy: 'person' }];
}
