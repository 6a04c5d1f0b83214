import { pick, seeded } from '../torture/random';

export const ACTIONS = [
  'import',
  'refresh',
  'rename',
  'scheme',
  'cut',
  'undo',
  'redo',
  'tag',
  'export',
  'backup',
  'restore',
] as const;
export type ActionName = (typeof ACTIONS)[number];

export const FAULTS = [
  'reload',
  'worker killed',
  'browser killed',
  'tab crashed',
  'quota cut',
  'network off',
  'second tab',
  'new version',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** When a fault comes: with nothing under way, or while the action of its step is. */
export type Moment = 'before' | 'during';

export interface PlannedFault {
  readonly name: FaultName;
  readonly moment: Moment;
  /** How long the action has been under way, as a share of what it usually takes. */
  readonly share: number;
}

export interface Step {
  readonly action: ActionName;
  /** A number for what the action leaves open: which cut, which scheme, which name. */
  readonly draw: number;
  readonly fault: PlannedFault | null;
}

const MOST_DRAWS = 1_000_000;

/**
 * What a run does: an import, then some actions, with one fault that follows from the seed alone so
 * that consecutive seeds go through all of them, and perhaps others.
 */
export function planOf(seed: number, actions: number): readonly Step[] {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const certain = FAULTS[seed % FAULTS.length] ?? 'reload';
  const place = below(actions + 1);
  return Array.from({ length: actions + 1 }, (_, i): Step => {
    const action = i === 0 ? 'import' : pick(random, ACTIONS);
    const name = i === place ? certain : pick(random, FAULTS);
    const drawn: Moment = random() < 0.65 ? 'during' : 'before';
    // A disk that is full is full before anything is asked of it.
    const moment = name === 'quota cut' ? 'before' : drawn;
    const share = random();
    const faulty = i === place || random() < 0.2;
    return {
      action,
      draw: below(MOST_DRAWS),
      fault: faulty ? { name, moment, share } : null,
    };
  });
}
