/** What RFC 8187 lets stand in an extended value besides what `encodeURIComponent` escapes already. */
const alsoEscaped = /['()*!]/g;

/**
 * The headers of a file that is saved, never shown: its name by RFC 8187, and its media type where it is one. `fallback`
 * names a file that has no name. That nothing of it runs is held by lib/security-headers for all of the API.
 */
export function attachmentHeaders(
  file: { filename: string | null; mediaType: string },
  fallback: string,
): Record<string, string> {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.mediaType) ? file.mediaType : binary;
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(file.filename, fallback)}`,
  };
}

const binary = 'application/octet-stream';

function encodeName(filename: string | null, fallback: string): string {
  const last = (filename ?? '').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  // Characters of control and of direction can make one kind of file look like another.
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const name = /^\.*$/.test(plain) ? fallback : plain;
  return encodeURIComponent(name).replace(
    alsoEscaped,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
