import type { KeptFile } from '../contracts/store';
import type { Result } from '../core/result';
import type { StepOptions } from '../flows/import/ports';
import type { RereadFile } from '../flows/import/reread';

/** How a replay differs from reading the kept files again. */
export interface Replay {
  /** Sources of which what is left open is asked. */
  readonly changed: ReadonlySet<string>;
  /** Other files in place of the kept ones. */
  readonly files?: (
    kept: readonly KeptFile[],
    options: StepOptions,
  ) => Promise<Result<readonly RereadFile[]>>;
  readonly saved?: (projectId: string) => Promise<void>;
}
