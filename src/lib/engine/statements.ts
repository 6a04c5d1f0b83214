import type { Sql } from '../contracts/sql';

/**
 * The few statements that the engine itself needs: opening, attaching, closing. Names in
 * them are ours (random or constant); anything of the user's is rendered by `sql/`.
 */

/** Name under which a finished dataset is attached. */
export const DATASET_ALIAS = 'tamis_dataset';

/**
 * First statements after opening any database. Without them a function of an extension
 * that is not on board makes the engine try to download it and die.
 */
export const OPENING: readonly Sql[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
] as readonly string[] as readonly Sql[];

const OWN_NAME = /^[a-z][a-z0-9_.]*$/;

/** A name made by us, refused when it is anything else. */
function ownName(name: string): string {
  if (!OWN_NAME.test(name)) throw new Error(`not a name of the engine's own: ${name}`);
  return name;
}

export function memoryLimit(megabytes: number): Sql {
  return `SET memory_limit = '${Math.floor(megabytes)}MB'` as Sql;
}

export function attachDataset(fileName: string): Sql {
  return `ATTACH '${ownName(fileName)}' AS ${DATASET_ALIAS} (READ_ONLY)` as Sql;
}
