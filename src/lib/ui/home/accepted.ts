/** Names of the files that are read, for the file picker; dropping judges by contents alone. */
export const ACCEPTED = [
  ...['csv', 'tsv', 'tab', 'txt', 'gz', 'zip'],
  ...['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'parquet', 'json', 'ndjson', 'jsonl'],
]
  .map((ending) => `.${ending}`)
  .concat('text/csv', 'text/tab-separated-values', 'text/plain')
  .join(',');
