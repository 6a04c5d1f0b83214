import type { SourceRecipe } from '../../core/source';
import { filesOfSource } from '../../core/files/source';
import { t } from '../language.svelte';
import { sentence, text } from '../message';
import { plainText } from '../quote';

/** Sources made of several files. */
export const severalFiles = {
  title: sentence<[first: string, others: number]>(
    (f, first, others) =>
      `${first} et ${f.number(others)} ${f.plural(others, 'autre fichier', 'autres fichiers')}`,
    (f, first, others) =>
      `${first} and ${f.number(others)} other ${f.plural(others, 'file', 'files')}`,
  ),
  list: sentence<[count: number]>(
    (f, n) => `Voir les ${f.number(n)} fichiers`,
    (f, n) => `See the ${f.number(n)} files`,
  ),
  apart: text('Lire chaque fichier à part', 'Read each file apart'),
};

/** What a source is called: its file, and how many others. */
export function sourceTitle(source: SourceRecipe): string {
  const others = filesOfSource(source).length - 1;
  return others === 0 ? source.fileName : t(severalFiles.title, plainText(source.fileName), others);
}
