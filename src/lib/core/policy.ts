/** One line of a content security policy: what it is about, and from where it may come. */
export interface Directive {
  /** As `connect-src`. */
  readonly name: string;
  /** As `'self'`, `data:`; hashes of scripts are all `'sha256'`. */
  readonly sources: readonly string[];
}

/** The lines of a content security policy, as https://www.w3.org/TR/CSP3/#parse-serialized-policy reads it. */
export function directivesOf(policy: string): readonly Directive[] {
  const seen = new Set<string>();
  return policy.split(';').flatMap((line) => {
    const [name, ...sources] = line.trim().split(/\s+/);
    const lower = name?.toLowerCase() ?? '';
    if (lower === '' || seen.has(lower)) return [];
    seen.add(lower);
    const short = sources.map((one) => (/^'sha\d+-/.test(one) ? "'sha256'" : one));
    return [{ name: lower, sources: [...new Set(short)] }];
  });
}
