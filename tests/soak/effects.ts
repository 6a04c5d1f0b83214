import type { Stored, StoredProject } from './stored';

/** Why a state is not what an action makes of the one before; null when it is. */
export type Effect = (before: Stored, after: Stored) => string | null;

const PARTS = ['name', 'choices', 'data', 'customers', 'dataset', 'files', 'former'] as const;
type Part = (typeof PARTS)[number];

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two states of a project, apart from the parts that may. */
export function partsThatDiffer(
  before: StoredProject,
  after: StoredProject,
  free: readonly Part[] = [],
): readonly Part[] {
  return PARTS.filter((part) => !free.includes(part) && !equal(before[part], after[part]));
}

/** Every difference between two states, in words; null where there is none. */
export function difference(before: Stored, after: Stored): string | null {
  const said = [
    ...after.orphans.map((orphan) => `left behind: ${orphan}`),
    ...before.projects.flatMap((one) => {
      const now = after.projects.find(({ id }) => id === one.id);
      if (!now) return [`lost: project ${one.name}`];
      return partsThatDiffer(one, now).map(
        (part) => `${part} of ${one.name}: ${cut(one[part])} became ${cut(now[part])}`,
      );
    }),
    ...after.projects
      .filter(({ id }) => !before.projects.some((one) => one.id === id))
      .map((one) => `new: project ${one.name}`),
  ];
  return said.length === 0 ? null : said.join('; ');
}

const cut = (value: unknown) => {
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
};

/** A change of one project: its free parts are as `right` wants, all else is as it was. */
export const changed =
  (
    id: string,
    free: readonly Part[],
    right: (after: StoredProject, before: StoredProject) => string | null,
  ): Effect =>
  (before, after) => {
    const was = before.projects.find((one) => one.id === id);
    const is = after.projects.find((one) => one.id === id);
    if (!was || !is) return 'the project is gone';
    const kept = Object.fromEntries(free.map((part) => [part, was[part]]));
    const rest = after.projects.map((one) => (one.id === id ? { ...one, ...kept } : one));
    return difference(before, { ...after, projects: rest }) ?? right(is, was);
  };

/** One project more, as `right` wants; all else is as it was. */
export const added =
  (right: (project: StoredProject) => string | null): Effect =>
  (before, after) => {
    const fresh = after.projects.filter(({ id }) => !before.projects.some((p) => p.id === id));
    const [project] = fresh;
    if (!project || fresh.length !== 1) return `${fresh.length} new projects instead of one`;
    const rest = after.projects.filter(({ id }) => id !== project.id);
    return difference(before, { ...after, projects: rest }) ?? right(project);
  };

/** Says what is not so. */
export const unless = (right: boolean, said: string): string | null => (right ? null : said);
