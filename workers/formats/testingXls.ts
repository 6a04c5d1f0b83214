const END = 0xfffffffe;
const FREE = 0xffffffff;
const SECTOR = 512;

/** For tests: little-endian words of 16 bits. */
export const words = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const long = (value: number) => words(value & 0xffff, value >>> 16);

/** For tests: one record of a workbook as Excel 97 writes it. */
export const record = (id: number, ...data: readonly number[]): number[] => [
  ...words(id, data.length),
  ...data,
];

/** For tests: a number of 64 bits. */
export function double(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

const begin = (kind: number) =>
  record(0x0809, ...words(0x0600, kind, 0, 0), ...long(0), ...long(0));
const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

export interface OldSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly records: readonly number[];
}

/** For tests: an .xls workbook of these sheets; styles 0, 1... show the formats in their order. */
export function xlsBook(
  sheets: readonly OldSheet[],
  formats: readonly (readonly [id: number, code: string])[],
  strings: readonly string[],
): Uint8Array<ArrayBuffer> {
  const globals = (offsets: readonly number[]) => [
    ...begin(5),
    ...formats.flatMap(([id, code]) =>
      record(0x041e, ...words(id, code.length), 0, ...latin(code)),
    ),
    ...[0, ...formats.map(([id]) => id)].flatMap((id) =>
      record(0x00e0, ...words(0, id), ...words(0, 0, 0, 0, 0, 0, 0, 0)),
    ),
    ...sheets.flatMap(({ name, hidden }, i) =>
      record(0x0085, ...long(offsets[i] ?? 0), hidden ? 1 : 0, 0, name.length, 0, ...latin(name)),
    ),
    ...record(
      0x00fc,
      ...long(strings.length),
      ...long(strings.length),
      ...strings.flatMap((text) => [...words(text.length), 0, ...latin(text)]),
    ),
    ...record(0x000a),
  ];
  const bodies = sheets.map(({ records }) => [...begin(0x10), ...records, ...record(0x000a)]);
  let at = globals([]).length;
  const offsets = bodies.map((body) => (at += body.length) - body.length);
  return container([...globals(offsets), ...bodies.flat()]);
}

/** The compound file around one stream named Workbook: a table of sectors, a directory, the stream. */
function container(stream: readonly number[]): Uint8Array<ArrayBuffer> {
  const sectors = Math.max(8, Math.ceil(stream.length / SECTOR));
  const bytes = new Uint8Array(SECTOR * (3 + sectors));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(words(0x3e, 3, 0xfffe, 9, 6), 24);
  const header = [1, 1, 0, 4096, END, 0, END, 0, 0];
  header.forEach((value, i) => view.setUint32(44 + i * 4, value, true));
  for (let slot = 80; slot < SECTOR; slot += 4) view.setUint32(slot, FREE, true);
  const table = Array.from({ length: SECTOR / 4 }, (_, i) => {
    if (i === 0) return 0xfffffffd;
    if (i === 1 || i === 1 + sectors) return END;
    return i > 1 + sectors ? FREE : i + 1;
  });
  table.forEach((next, i) => view.setUint32(SECTOR + i * 4, next, true));
  const entry = (place: number, name: string, type: number, child: number, first: number) => {
    const from = SECTOR * 2 + place * 128;
    bytes.set(words(...latin(name), 0), from);
    bytes.set([...words((name.length + 1) * 2), type, 1], from + 64);
    [FREE, FREE, child].forEach((value, i) => view.setUint32(from + 68 + i * 4, value, true));
    view.setUint32(from + 116, first, true);
    view.setUint32(from + 120, type === 2 ? sectors * SECTOR : 0, true);
  };
  entry(0, 'Root Entry', 5, 1, END);
  entry(1, 'Workbook', 2, FREE, 2);
  bytes.set(stream, SECTOR * 3);
  return bytes;
}
