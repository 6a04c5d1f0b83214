import type { Erasure } from '../core/privacy/erased';
import type { Formats } from './formats';
import { render } from './message';
import { certificate as words } from './messages/erasing';
import { plainText } from './quote';

/** The certificate of an erasure as plain text; it names nobody. The last line is to be added: `fingerprintLine`. */
export function certificateText(erasure: Erasure, version: string, f: Formats): string {
  const moment = new Intl.DateTimeFormat(f.locale, {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(erasure.at);
  const { files, hashes } = erasure;
  return [
    render(words.title, f),
    '',
    render(words.at, f, moment),
    render(words.by, f, version),
    render(words.why, f, erasure.why === 'purge'),
    render(words.people, f, erasure.people),
    '',
    render(words.files, f),
    ...(files.length === 0 ? [render(words.noFile, f)] : []),
    ...files.map(({ file, lines, dropped = false }) =>
      render(words.file, f, plainText(file, 200), lines, dropped),
    ),
    '',
    render(words.others, f),
    ...(erasure.rebuilt ? [render(words.rebuilt, f, erasure.rebuilt)] : []),
    render(words.versions, f, erasure.versions),
    render(words.marks, f, erasure.marks),
    render(words.wishes, f, erasure.wishes),
    render(words.decisions, f, erasure.decisions),
    render(words.history, f),
    '',
    render(words.proof, f),
    render(words.dataset, f, erasure.dataset),
    ...(hashes.length > 0 ? [render(words.hashes, f), ...hashes.map((hash) => `- ${hash}`)] : []),
    '',
    render(words.limits, f),
    '',
  ].join('\n');
}

/** What stands below the lines of a certificate: their own hash. */
export function fingerprintLine(hash: string, f: Formats): string {
  return render(words.fingerprint, f, hash);
}
