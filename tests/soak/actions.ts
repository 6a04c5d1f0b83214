import { backup, restore } from './backups';
import { back, cut, rename, scheme, tag } from './choices';
import { exportList, importFile, refreshFile } from './imports';
import type { ActionName } from './plan';
import type { Prepare } from './prepared';

export const prepare: Readonly<Record<ActionName, Prepare>> = {
  import: importFile,
  refresh: refreshFile,
  rename,
  scheme,
  cut,
  undo: back('undo'),
  redo: back('redo'),
  tag,
  export: exportList,
  backup,
  restore,
};
