import { labelKey } from '../../files/columns';
import { sameFormat } from '../../mapping/alternatives';
import type { MappingEdit } from '../../mapping/edit';
import type { ProjectRecord } from '../../project';
import type { SavedPlaybook } from '../../playbook';
import { OPEN_KINDS } from '../../segmentation/saved';
import { freeId, type SavedSegmentation } from '../../segmentation/saved-list';
import { withTag } from '../../tags';
import type { Naming, ProjectSettings, SourceSettings } from './settings';

/** What a project becomes with the settings of another one. */
export interface Applied {
  readonly choices: Pick<ProjectRecord, 'segmentation' | 'featureSettings' | 'validity'> & {
    readonly segmentations: readonly SavedSegmentation[];
    readonly tags: NonNullable<ProjectRecord['tags']>;
    readonly playbooks: readonly SavedPlaybook[];
  };
  /** Segmentations and cards that the project did not have so. */
  readonly segmentations: number;
  readonly playbooks: number;
  readonly tags: number;
  /** What asks for columns that this base does not have, and is left aside. */
  readonly aside: readonly Naming[];
  /** Those columns, as the other base called them. */
  readonly columns: readonly string[];
  /** How the files would be read otherwise; done only when the person reads them again. */
  readonly reading: readonly MappingEdit[];
  /** Cleaning steps to switch, by their ids. */
  readonly cleaning: ReadonlyMap<string, boolean>;
}

type Applicable = Pick<
  ProjectRecord,
  | 'segmentation'
  | 'segmentations'
  | 'tags'
  | 'playbooks'
  | 'featureSettings'
  | 'validity'
  | 'dataset'
  | 'recipe'
>;

/**
 * The settings of another project on this one. They take the place of RFM, of the kinds that open by
 * themselves and of the settings of figures; segmentations that a person made come beside those that
 * are there. Columns are found by their labels. Nothing here is lost: it is one change to undo.
 */
export function applySettings(project: Applicable, given: ProjectSettings): Applied {
  const names = attributeNames(given, project);
  const missing = new Set<string>();
  const aside: Naming[] = [];
  let tags = project.tags ?? [];
  const tagIds = new Map<string, string>();
  for (const { id, name } of given.tags) {
    const known = withTag(tags, name);
    tags = known.tags;
    tagIds.set(id, known.id);
  }
  const feature = (id: string) =>
    id.startsWith('tag_')
      ? `tag_${tagIds.get(id.slice(4)) ?? id.slice(4)}`
      : renamedFeature(id, names);
  /** The part with the features of this base; null where it asks for one that is not there. */
  const here = <T>(part: T, what: Naming): T | null => {
    const lost = attributesIn(part).filter((name) => !names.has(name));
    if (lost.length === 0) return mapped(part, FEATURE_FIELDS, feature);
    for (const name of lost)
      missing.add(given.attributes.find((one) => one.name === name)?.label ?? name);
    aside.push(what);
    return null;
  };

  const ids = segmentationIds(project.segmentations ?? [], given.segmentations);
  const found = given.segmentations.flatMap((saved): SavedSegmentation[] => {
    const { def } = saved;
    const own =
      def.kind === 'rules'
        ? {
            ...saved,
            def: {
              ...def,
              rules: def.rules.flatMap((one) => here(one, { of: 'rule', name: one.name }) ?? []),
            },
          }
        : here(saved, { of: 'segmentation', saved });
    if (!own) return [];
    const tagged = mapped(own, ['tags'], (id) => tagIds.get(id) ?? id);
    const renamed = mapped(tagged, SEGMENTATION_FIELDS, (id) => ids.get(id) ?? id);
    return [{ ...renamed, id: ids.get(saved.id) ?? saved.id }];
  });
  const kept = (project.segmentations ?? []).filter(({ id }) => found.every((f) => f.id !== id));
  const playbooks = given.playbooks.map((card) => ({
    ...card,
    segmentation: ids.get(card.segmentation) ?? card.segmentation,
  }));
  const isSame = (a: SavedPlaybook, b: SavedPlaybook) =>
    a.segmentation === b.segmentation && a.segment === b.segment;
  return {
    choices: {
      segmentation: given.segmentation,
      segmentations: [...kept, ...found],
      tags,
      playbooks: [
        ...(project.playbooks ?? []).filter((one) => !playbooks.some((p) => isSame(p, one))),
        ...playbooks,
      ],
      featureSettings: given.featureSettings ?? project.featureSettings,
      validity:
        (given.validity && mapped(given.validity, FEATURE_FIELDS, feature)) ?? project.validity,
    },
    segmentations: found.length,
    playbooks: playbooks.length,
    tags: tags.length - (project.tags ?? []).length,
    aside,
    columns: [...missing],
    ...readingOf(project.recipe.sources, given.sources),
  };
}

const FEATURE_FIELDS: readonly string[] = ['feature', 'measure', 'responses'];
const SEGMENTATION_FIELDS: readonly string[] = ['segmentation', 'first', 'second'];

/** This base's name of each attribute of the other one, where a column has the same label. */
function attributeNames(
  { attributes }: ProjectSettings,
  { dataset }: Pick<Applicable, 'dataset'>,
): ReadonlyMap<string, string> {
  return new Map(
    attributes.flatMap(({ name, label }) => {
      const same = dataset.otherAttributes.find((one) => labelKey(one.label) === labelKey(label));
      return same ? [[name, same.name] as const] : [];
    }),
  );
}

function renamedFeature(id: string, names: ReadonlyMap<string, string>): string {
  const [name = ''] = id.split(':');
  return (names.get(name) ?? name) + id.slice(name.length);
}

/** `attr_<n>` wherever a definition names a feature. */
function attributesIn(part: unknown): readonly string[] {
  const found = new Set<string>();
  mapped(part, FEATURE_FIELDS, (id) => {
    const name = /^attr_\d+(?=:|$)/.exec(id)?.[0];
    if (name !== undefined) found.add(name);
    return id;
  });
  return [...found];
}

/** A copy whose texts under these fields, at any depth, are replaced. */
function mapped<T>(value: T, fields: readonly string[], replace: (text: string) => string): T {
  const visit = (one: unknown, field: string): unknown => {
    if (typeof one === 'string') return fields.includes(field) ? replace(one) : one;
    if (Array.isArray(one)) return one.map((item: unknown) => visit(item, field));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, item]) => [key, visit(item, key)]));
  };
  return visit(value, '') as T;
}

/** A free id for each segmentation whose own is taken by another one; kinds that open by themselves keep theirs. */
function segmentationIds(
  here: readonly SavedSegmentation[],
  given: readonly SavedSegmentation[],
): ReadonlyMap<string, string> {
  const taken = here.map(({ id }) => ({ id }));
  return new Map(
    given
      .filter(({ id }) => !OPEN_KINDS.some((kind) => kind === id))
      .map(({ id }) => {
        const free = taken.some((one) => one.id === id) ? freeId([...taken, ...given]) : id;
        taken.push({ id: free });
        return [id, free] as const;
      }),
  );
}

/** A source is the same when at least half of its columns are. */
const ALIKE = 0.5;

/** What the settings change of how files are read, column by column. */
function readingOf(
  sources: Applicable['recipe']['sources'],
  given: readonly SourceSettings[],
): Pick<Applied, 'reading' | 'cleaning'> {
  const reading: MappingEdit[] = [];
  const cleaning = new Map<string, boolean>();
  for (const source of sources) {
    const { id: sourceId, columns } = source;
    const keys = columns.map(({ label }) => labelKey(label));
    const match = (other: SourceSettings) =>
      other.columns.filter(({ label }) => keys.includes(labelKey(label))).length;
    const like = given.toSorted((a, b) => match(b) - match(a))[0];
    if (!like || match(like) < columns.length * ALIKE) continue;
    if (like.kind !== source.kind) reading.push({ target: 'kind', sourceId, kind: like.kind });
    for (const [column, { role, format }] of columns.entries()) {
      const wanted = like.columns.find(({ label }) => labelKey(label) === keys[column]);
      if (!wanted || keys[column] === '') continue;
      if (wanted.role !== role)
        reading.push({ target: 'role', sourceId, column, role: wanted.role });
      if (wanted.format.kind === format.kind && !sameFormat(wanted.format, format))
        reading.push({ target: 'format', sourceId, column, format: wanted.format });
      for (const step of source.cleaning ?? []) {
        const asked = wanted.cleaning.find(({ kind }) => kind === step.kind);
        if (step.column === column && asked && asked.enabled !== step.enabled)
          cleaning.set(step.id, asked.enabled);
      }
    }
  }
  return { reading, cleaning };
}
