import canonicalize from 'canonicalize';

/** Canonical JSON of RFC 8785 (JSON Canonicalization Scheme); works in browsers as well. Throws on what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no canonical JSON of this value.');
  return text;
}
