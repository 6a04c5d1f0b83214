import type { Sql } from '../contracts/sql';

/**
 * The few statements that the engine itself needs: opening, attaching, closing. Names in
 * them are plain words made by this program; anything of the user's is rendered by `sql/`.
 */

/** Name under which a finished dataset is attached. */
export const DATASET_NAME = 'tamis_dataset';

/**
 * First statements after opening any database. Without the first two a function of an extension
 * that is not on board makes the engine try to download it and die.
 */
export const OPENING: readonly Sql[] = [
  'SET autoinstall_known_extensions = false' as Sql,
  'SET autoload_known_extensions = false' as Sql,
  // Customers have dense whole keys: up to 2^21 of them are grouped by their place in an array,
  // in a third less time than by hashing. It takes memory for the keys that there are, no more.
  'SET perfect_ht_threshold = 21' as Sql,
];

/**
 * Makes the engine open its log beside a new database file. A log that was never opened
 * keeps its handle until the worker ends, and cannot be deleted before.
 */
export const OPEN_LOG: readonly Sql[] = [
  'CREATE SCHEMA tamis_opening' as Sql,
  'DROP SCHEMA tamis_opening' as Sql,
];

/** Asks for nothing; makes a connection let go of the statement before. */
export const NOTHING = 'SELECT 1' as Sql;

/** Writes everything into the database file, so that it can be read on its own. */
export const CHECKPOINT = 'CHECKPOINT' as Sql;

/** Name under which the sealed material of a build is attached. */
const MATERIAL_ALIAS = 'tamis_material';

/** Material small enough for it is kept in memory. */
export const ATTACH_MEMORY = `ATTACH ':memory:' AS ${MATERIAL_ALIAS}` as Sql;

export const CURRENT_DATABASE = 'SELECT current_database()' as Sql;

export function attachMaterial(fileName: string): Sql {
  return `ATTACH '${plainName(fileName)}' AS ${MATERIAL_ALIAS} (READ_ONLY)` as Sql;
}

/**
 * Unqualified names are looked for in the dataset being built and in its material; tables are
 * made in the first.
 */
export function searchPath(database: string, first: 'dataset' | 'material'): Sql {
  const dataset = `"${database.replaceAll(/["']/g, '')}".main`;
  const material = `${MATERIAL_ALIAS}.main`;
  const path = first === 'dataset' ? [dataset, material] : [material, dataset];
  return `SET search_path = '${path.join(',')}'` as Sql;
}

/** Unqualified names then mean the dataset's tables. */
export const USE_DATASET = `USE ${DATASET_NAME}` as Sql;

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Whether a name is a plain word, which needs no quoting beyond its quotes. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name);
}

function plainName(name: string): string {
  if (!isPlainName(name)) throw new TypeError(`not a plain name: ${name}`);
  return name;
}

export function memoryLimit(megabytes: number): Sql {
  return `SET memory_limit = '${String(Math.floor(megabytes))}MB'` as Sql;
}

export function attachDataset(fileName: string): Sql {
  return `ATTACH '${plainName(fileName)}' AS ${DATASET_NAME} (READ_ONLY)` as Sql;
}

export function dropDerived(name: string): Sql {
  return `DROP TABLE IF EXISTS temp.main."${plainName(name)}"` as Sql;
}
