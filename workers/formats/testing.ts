import { strToU8, zipSync, type Zippable } from 'fflate';

/** For tests: a sheet as the text of its rows, and what stands around them. */
export interface TestSheet {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  readonly state?: 'hidden';
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly shared?: readonly string[];
  /** Number formats by id; styles 1, 2... show them in this order. */
  readonly formats?: readonly (readonly [id: number, code: string])[];
  readonly from1904?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** For tests: a file of the given entries. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>, name: string): File {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(entries))
    files[path] = typeof content === 'string' ? strToU8(content) : content;
  return new File([new Uint8Array(zipSync(files))], name);
}

/** For tests: the parts of an XLSX workbook, written by hand. */
export function xlsxParts(book: TestBook): Record<string, string> {
  const { sheets, shared = [], formats = [], from1904 = false } = book;
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${numbered.map(({ name, id, state }) => `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId90" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts count="${formats.length}">${formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs><xf numFmtId="0"/>${formats.map(([id]) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
  };
  for (const { id, rows, after = '' } of numbered)
    parts[`xl/worksheets/sheet${id}.xml`] =
      `${HEAD}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  return parts;
}

export function xlsxOf(book: TestBook, name = 'book.xlsx'): File {
  return zipOf(xlsxParts(book), name);
}

/** For tests: an OpenDocument workbook around the text of its tables. */
export function odsOf(tables: string, name = 'book.ods', before = ''): File {
  const spaces = ['office', 'table', 'text', 'calcext', 'style']
    .map((space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`)
    .join(' ');
  return zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `${HEAD}${before}<office:document-content ${spaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    name,
  );
}
