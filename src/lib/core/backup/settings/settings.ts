import type { CleaningKind } from '../../cleaning/step';
import type { FeatureSettings } from '../../features/settings';
import type { ColumnFormat } from '../../format';
import type { MatchingDef } from '../../matching/definition';
import type { SavedPlaybook } from '../../playbook';
import type { ProjectRecord } from '../../project';
import type { BuildOptions } from '../../recipe';
import type { Role, SourceKind } from '../../roles';
import type { Named } from '../../segmentation/definition';
import type { RfmDef } from '../../segmentation/rfm/definition';
import type { SavedSegmentation } from '../../segmentation/saved-list';
import type { SavedValidity } from '../../validity/settings';
import {
  valuesOfFeature,
  valuesOfMerge,
  valuesOfPlaybook,
  valuesOfRule,
  valuesOfWhole,
  type Values,
} from './values';

/** How a source is read, without its name and its contents. */
export interface SourceSettings {
  readonly kind: SourceKind;
  readonly columns: readonly {
    readonly label: string;
    readonly role: Role | null;
    readonly format: ColumnFormat;
    /** Steps of cleaning that the person or the defaults switched on or off. */
    readonly cleaning: readonly { readonly kind: CleaningKind; readonly enabled: boolean }[];
  }[];
}

/** What a person decided about a base, without anything of the base: the record of a settings file. */
export interface ProjectSettings {
  readonly version: 1;
  readonly segmentation: RfmDef;
  readonly segmentations: readonly SavedSegmentation[];
  /** Names alone: rules and segmentations speak of them. */
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly playbooks: readonly SavedPlaybook[];
  readonly featureSettings: FeatureSettings | null;
  readonly validity: SavedValidity | null;
  /** What `attr_<n>` stands for in the definitions: labels of columns. */
  readonly attributes: readonly { readonly name: string; readonly label: string }[];
  readonly sources: readonly SourceSettings[];
  readonly options: BuildOptions;
  readonly matching: MatchingDef | null;
}

export const SETTINGS_VERSION = 1;

/** What stays behind in a settings file because it names values of the base. */
export type Naming =
  | { readonly of: 'rule'; readonly name: Named }
  | { readonly of: 'merge'; readonly name: Named }
  | { readonly of: 'segmentation'; readonly saved: SavedSegmentation }
  | { readonly of: 'playbook' }
  | { readonly of: 'written'; readonly count: number };

export interface Gathered {
  readonly settings: ProjectSettings;
  /** Each value that is named, once, in alphabetical order. */
  readonly values: Values;
  /** What names them. */
  readonly naming: readonly Naming[];
}

/**
 * The settings of a project. What names values of the base (a rule on a city, a card for the buyers
 * of a product) stays behind unless `withValues`; it is told either way.
 */
export function settingsOf(record: ProjectRecord, withValues: boolean): Gathered {
  const values = new Set<string>();
  const naming: Naming[] = [];
  const keeps = (found: Values | null, what: Naming): boolean => {
    if (found?.length === 0) return true;
    for (const value of found ?? []) values.add(value);
    naming.push(what);
    return withValues && found !== null;
  };
  const segmentations = (record.segmentations ?? [])
    .filter((saved) => keeps(valuesOfWhole(saved.def), { of: 'segmentation', saved }))
    .map((saved): SavedSegmentation => {
      const { def } = saved;
      if (def.kind === 'rules') {
        const rules = def.rules.filter(({ rule, name }) =>
          keeps(valuesOfRule(rule), { of: 'rule', name }),
        );
        return { ...saved, def: { ...def, rules } };
      }
      if (def.kind !== 'cross') return saved;
      const merges = def.merges.filter((one) =>
        keeps(valuesOfMerge(one), { of: 'merge', name: one.name }),
      );
      return { ...saved, def: { ...def, merges } };
    });
  const playbooks = (record.playbooks ?? []).filter((one) =>
    keeps(valuesOfPlaybook(one), { of: 'playbook' }),
  );
  const { featureSettings, validity, recipe } = record;
  const written = Object.keys(featureSettings?.engagement.written ?? {});
  const keepsWritten = keeps(written, { of: 'written', count: written.length });
  const settings: ProjectSettings = {
    version: SETTINGS_VERSION,
    segmentation: record.segmentation,
    segmentations,
    tags: (record.tags ?? []).map(({ id, name }) => ({ id, name })),
    playbooks,
    featureSettings: featureSettings
      ? {
          ...featureSettings,
          engagement: {
            ...featureSettings.engagement,
            written: keepsWritten ? featureSettings.engagement.written : {},
          },
        }
      : null,
    validity: validity
      ? {
          ...validity,
          ...(validity.responses
            ? { responses: validity.responses.filter((id) => valuesOfFeature(id).length === 0) }
            : {}),
        }
      : null,
    attributes: record.dataset.otherAttributes.map(({ name, label }) => ({ name, label })),
    sources: recipe.sources.map(({ kind, columns, cleaning = [] }) => ({
      kind,
      columns: columns.map(({ label, role, format }, i) => ({
        label,
        role,
        format,
        cleaning: cleaning
          .filter(({ column }) => column === i)
          .map(({ kind: step, enabled }) => ({ kind: step, enabled })),
      })),
    })),
    options: recipe.options,
    matching: recipe.matching?.def ?? null,
  };
  return { settings, values: [...values].sort((a, b) => a.localeCompare(b)), naming };
}
