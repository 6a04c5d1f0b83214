import { expect, test } from 'vitest';
import { filesInFolders } from './dropped-files';

interface Node {
  readonly name: string;
  readonly inside?: readonly Node[];
}

/** A file or folder as a browser hands it over: folders give their entries two at a time. */
function entryOf({ name, inside }: Node): FileSystemEntry {
  const left = [...(inside ?? [])].map(entryOf);
  return {
    name,
    isFile: inside === undefined,
    isDirectory: inside !== undefined,
    file: (done: (file: File) => void) => done(new File(['x'], name)),
    createReader: () => ({
      readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)),
    }),
  } as unknown as FileSystemEntry;
}

function transferOf(nodes: readonly Node[]): DataTransfer {
  const items = nodes.map((node) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(node) }));
  return {
    items,
    files: nodes.map(({ name }) => new File(['x'], name)),
  } as unknown as DataTransfer;
}

const namesOf = async (nodes: readonly Node[]) =>
  ((await filesInFolders(transferOf(nodes))) ?? []).map(({ name }) => name);

test('a folder gives the files in it and below, by name, without what systems leave there', async () => {
  const folder = {
    name: '2024',
    inside: [
      { name: 'jour 10.csv' },
      { name: 'jour 9.csv' },
      { name: '.DS_Store' },
      { name: 'Thumbs.db' },
      { name: 'mars', inside: [{ name: '<b>été</b>.csv' }, { name: '~$book.xlsx' }] },
    ],
  };
  expect(await namesOf([{ name: 'clients.csv' }, folder])).toEqual([
    'clients.csv',
    'jour 9.csv',
    'jour 10.csv',
    '<b>été</b>.csv',
  ]);
});

test('files alone are no folder', () => {
  expect(filesInFolders(transferOf([{ name: 'b.csv' }, { name: '.hidden.csv' }]))).toBeNull();
});
