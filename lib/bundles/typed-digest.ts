/**
 * What a reader typed into an address as a digest, and the digest in it: white space and capitals do not count. Null when it
 * is none, or nothing was typed.
 */
export function typedDigest(value: string | string[] | undefined): {
  typed: string;
  digest: string | null;
} {
  const typed = (Array.isArray(value) ? value[0] : value)?.trim().slice(0, 200) ?? '';
  const plain = typed.replace(/\s+/g, '').toLowerCase();
  return { typed, digest: /^[0-9a-f]{64}$/.test(plain) ? plain : null };
}
