import type { FileOfSource, SourceRecipe } from '../source';

/** The files of a source, at least one. */
export function filesOfSource({ files, fileName, dialect }: SourceRecipe): readonly FileOfSource[] {
  return files ?? [{ name: fileName, dialect }];
}
