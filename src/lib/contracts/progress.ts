/** Steps of long work, in the order a person meets them. */
export type ProgressStep =
  | 'engine'
  | 'demo'
  | 'preview'
  | 'decode'
  | 'stage'
  | 'profile'
  | 'phones'
  | 'build'
  | 'save'
  | 'segment'
  | 'export'
  | 'backup'
  | 'unlock'
  | 'verify';

export interface Progress {
  readonly step: ProgressStep;
  /** Done and total in the unit; total is null when it is not known. */
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'rows' | 'steps';
  /** Records that the step works on, where they are counted and the unit is another. */
  readonly rows?: number;
  /** File being worked on, where there is one. */
  readonly fileName?: string;
}

export type OnProgress = (progress: Progress) => void;
