import type { Runner } from '../../contracts/engine';
import { nameStem } from '../../core/files/stem';
import { identifyingSources, pairFinding, tellsPersons } from '../../core/matching/numbering';
import type { Recipe } from '../../core/recipe';
import type { SourceRecipe } from '../../core/source';
import { countAgreements, createSaid, dropSaid, type SaidBy } from '../../sql/import/numbering';
import { dropRaw } from '../../sql/import/stage';
import { oneRow, runAll, runOne, toNumber } from '../run';
import { COMPARED_LINES, settleNumberings } from './numbering';
import type { SourceFile } from './reading';
import type { StagedSource } from './stage';

/** Files of which each is held against the others; of more, those of one name speak together. */
const FEW_FILES = 4;
/** Names of files that are compared; a source of more is left as it is. */
const MOST_NAMES = 60;

/** Places of the files of a source that stay together. */
type Together = readonly number[];

/**
 * Sources of several files that do not number their customers together, with the files that do:
 * a shop and a till whose exports have the same columns. Files that tell of persons part where
 * most numbers that they share surely name two persons. Files that do not, of sales for example,
 * part by their names as soon as the base has several numberings. Daily files never do.
 */
export async function findCollisions(
  build: Runner,
  recipe: Recipe,
  staged: readonly StagedSource[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly Together[]>> {
  // Values are compared as they are written: what cleaning looks up is not yet there.
  const sources = recipe.sources.map((source) => ({ ...source, cleaning: [] }));
  const several = identifyingSources(sources).flatMap((source) => {
    const of = staged.find((s) => s.id === source.id);
    return of && of.files.length > 1 && of.superseded === 0 ? [{ source, of }] : [];
  });
  const found = new Map<string, readonly Together[]>();
  for (const { source, of } of several.filter((s) => tellsPersons(s.source))) {
    const parts = await partFiles(build, source, of, signal);
    if (parts.length > 1) found.set(source.id, parts);
  }
  const silent = several
    .map(({ source, of }) => ({ id: source.id, parts: byName(of) }))
    .filter(({ id, parts }) => !found.has(id) && parts.length > 1);
  if (silent.length === 0) return found;
  const rows = new Map(staged.map((s) => [s.id, s.rows]));
  const plain = { sources, options: recipe.options };
  const alone = found.size > 0 ? null : await settleNumberings(build, plain, rows, signal);
  if (alone && (alone.recipe.matching?.numberings ?? []).length === 0) return found;
  for (const { id, parts } of silent) found.set(id, parts);
  return found;
}

/** Groups of files that number their customers together, by what they say of them. */
async function partFiles(
  build: Runner,
  source: SourceRecipe,
  of: StagedSource,
  signal?: AbortSignal,
): Promise<readonly Together[]> {
  const units = of.files.length > FEW_FILES ? byName(of) : of.files.map((_, at) => [at]);
  if (units.length < 2 || units.length > MOST_NAMES) return [];
  const share = Math.ceil(of.rows / COMPARED_LINES);
  const groups: { readonly head: string; readonly files: number[] }[] = [];
  for (const [turn, unit] of units.entries()) {
    const by = { name: `${source.id}_${turn}`, runs: runsOf(of, unit) };
    await runOne(build, createSaid(source, share, by), signal);
    let joined: (typeof groups)[number] | undefined;
    let sure = false;
    for (const group of groups) {
      const counts = await oneRow(build, countAgreements(group.head, by.name), signal);
      const [, compared = 0, agreeing = 0] = counts.map(toNumber);
      const finding = pairFinding({ compared, agreeing });
      if (finding === 'separate' || sure || (joined && finding === 'none')) continue;
      joined = group;
      sure = finding === 'same';
    }
    if (joined) joined.files.push(...unit);
    else groups.push({ head: by.name, files: [...unit] });
  }
  const names = units.map((_, turn) => dropSaid(`${source.id}_${turn}`));
  await runAll(build, names, signal);
  return groups.map(({ files }) => files);
}

/** Files named alike but for dates, in the order of the first of each. */
function byName({ files }: StagedSource): readonly Together[] {
  const names = new Map<string, number[]>();
  for (const [at, { name }] of files.entries()) {
    const stem = nameStem(name);
    names.set(stem, [...(names.get(stem) ?? []), at]);
  }
  return [...names.values()];
}

function runsOf({ files }: StagedSource, unit: Together): SaidBy['runs'] {
  let to = 0;
  return files.flatMap(({ rows }, at) => {
    const from = to;
    to += rows;
    return unit.includes(at) ? [{ from, to }] : [];
  });
}

/**
 * The files of sources that part, each under its new source, and what is staged of the others.
 * The tables of the former sources are dropped.
 */
export async function partSources(
  build: Runner,
  files: readonly SourceFile[],
  staged: readonly StagedSource[],
  parts: ReadonlyMap<string, readonly Together[]>,
  signal?: AbortSignal,
): Promise<readonly SourceFile[]> {
  await runAll(build, [...parts.keys()].map(dropRaw), signal);
  return staged.flatMap((source) =>
    (parts.get(source.id) ?? []).flatMap((together, turn) =>
      together.flatMap((at) => {
        const one = files.find(({ file }) => file === source.files[at]?.file);
        return one ? [{ ...one, id: partId(source.id, turn) }] : [];
      }),
    ),
  );
}

/** Never the identifier of the whole: what the engine keeps of lines it refused goes by it. */
const partId = (id: string, turn: number) => `${id}p${turn + 1}`;

/** What is staged, the parts in the place of their whole. */
export function withParts(
  staged: readonly StagedSource[],
  parts: ReadonlyMap<string, readonly Together[]>,
  anew: readonly StagedSource[],
): readonly StagedSource[] {
  return staged.flatMap((source) => {
    const ids = parts.get(source.id)?.map((_, turn) => partId(source.id, turn));
    return ids ? anew.filter((one) => ids.includes(one.id)) : [source];
  });
}
