import type { BuildSession, Engine } from '../../contracts/engine';
import type { Ingest } from '../../contracts/ingest';
import type { OnProgress } from '../../contracts/progress';
import type { ProjectStore } from '../../contracts/store';

export interface ImportPorts {
  readonly ingest: Ingest;
  readonly engine: Engine;
  readonly store: ProjectStore;
}

export interface StepOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type { BuildSession };
