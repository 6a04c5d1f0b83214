/** What must be known of an old workbook before it is read. */
export interface XlsFacts {
  /** Behind a password: the whole file, or its records. */
  readonly encrypted: boolean;
  /** Written before Excel 97. */
  readonly older: boolean;
  readonly from1904: boolean;
  /** Where the records of the workbook begin; null when they were not found. */
  readonly start: number | null;
}

const SECTOR = 512;
const [BOF, FILEPASS, DATEMODE, EOF_RECORD] = [0x0809, 0x002f, 0x0022, 0x000a];
const [BIFF5, BIFF8, GLOBALS] = [0x0500, 0x0600, 0x0005];
/** The name under which a protected workbook of the new kind lies in the same container. */
const PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** From the first records of the workbook, which begin at a sector and tell how to read the others. */
export function xlsFacts(bytes: Uint8Array): XlsFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = {
    encrypted: indexOf(bytes, PACKAGE) >= 0,
    older: false,
    from1904: false,
    start: null,
  };
  for (let start = SECTOR; start + 8 <= bytes.length; start += SECTOR) {
    if (view.getUint16(start, true) !== BOF || view.getUint16(start + 6, true) !== GLOBALS)
      continue;
    const version = view.getUint16(start + 4, true);
    if (version === BIFF5) return { ...facts, older: true };
    if (version === BIFF8) return { ...facts, start, ...globals(view, start) };
  }
  return facts;
}

function globals(view: DataView, start: number): Partial<XlsFacts> {
  let from1904 = false;
  for (let at = start; at + 6 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILEPASS) return { encrypted: true };
    if (record === DATEMODE) from1904 = view.getUint16(at + 4, true) === 1;
    if (record === EOF_RECORD || record === DATEMODE) break;
  }
  return { from1904 };
}

/** Where the bytes of a name first stand, in the directory near the beginning or the end. */
function indexOf(bytes: Uint8Array, name: readonly number[]): number {
  for (let at = 0; at + name.length <= bytes.length; at += 128)
    if (name.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
