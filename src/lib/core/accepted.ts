/**
 * What a picker offers and what the installed app opens: extensions by media type. The content
 * decides how a file is read, never its name. `static/manifest.webmanifest` has the same list.
 */
export const ACCEPTED_FILES = {
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv', '.tab'],
  'text/plain': ['.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm', '.xlsb'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'application/vnd.apache.parquet': ['.parquet'],
  'application/json': ['.json'],
  'application/x-ndjson': ['.ndjson', '.jsonl'],
  'application/gzip': ['.gz'],
  'application/zip': ['.zip'],
  'application/x-tamis': ['.tamis'],
} as const satisfies Readonly<Record<string, readonly `.${string}`[]>>;

/** The same for the `accept` of a file input. */
export const ACCEPT = Object.entries(ACCEPTED_FILES).flat(2).join(',');
