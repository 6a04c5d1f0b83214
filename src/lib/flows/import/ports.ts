import type { BuildSession, Engine } from '../../contracts/engine';
import type { Ingest } from '../../contracts/ingest';
import type { OnProgress } from '../../contracts/progress';
import type { PhoneNormaliser } from '../../contracts/phones';
import type { ProjectStore } from '../../contracts/store';

export interface ImportPorts {
  readonly ingest: Ingest;
  readonly engine: Engine;
  readonly store: ProjectStore;
  /** Without it, telephone numbers that the engine alone cannot read are left as they are. */
  readonly phones?: PhoneNormaliser | undefined;
}

export interface StepOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

export type { BuildSession };
