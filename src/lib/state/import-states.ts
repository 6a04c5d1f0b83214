import type { Progress } from '../contracts/progress';
import type { KeptFile } from '../contracts/store';
import type { AppError } from '../core/errors';
import type { Settled } from '../core/mapping/edit';
import type { MappingQuestion } from '../core/mapping/mapping';
import type { ProjectRecord } from '../core/project';
import type { Recipe } from '../core/recipe';
import type { Result } from '../core/result';
import type { GuessNote } from '../core/source';
import type { Shortage } from '../core/space';
import type { StepOptions } from '../flows/import/ports';
import type { BuiltDataset, FailedFile, Reading, SourceFile } from '../flows/import/reading';

/** How a finished build becomes a saved project: a new one, or the same one anew. */
export type SaveBuilt = (
  recipe: Recipe,
  guesses: readonly GuessNote[],
  built: BuiltDataset,
  files: readonly KeptFile[],
) => Promise<Result<ProjectRecord>>;

export type ImportState =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly progress: Progress }
  | {
      readonly status: 'asking';
      readonly reading: Reading;
      readonly settled: Settled;
      readonly questions: readonly MappingQuestion[];
      readonly problem: AppError | null;
    }
  | { readonly status: 'short'; readonly shortage: Shortage }
  | { readonly status: 'failed'; readonly error: AppError; readonly failed: readonly FailedFile[] };

export interface ImportRequest {
  /** Gets the files; runs as the first step of the import, so that a second press finds it busy. */
  readonly files: (options: StepOptions) => Promise<Result<readonly SourceFile[]>>;
  /** Settled mapping to replay; without it the files are interpreted. All files must be read then. */
  readonly settle?: (reading: Reading) => Settled;
  /** Sources that a replay understands in another way: what that leaves open is asked. */
  readonly changed?: ReadonlySet<string>;
  /** Show the mapping before building, also when it is clear: this went wrong with it. */
  readonly review?: AppError;
  /** The person goes on although space will probably not be enough. */
  readonly regardless?: true;
  readonly save: SaveBuilt;
}
