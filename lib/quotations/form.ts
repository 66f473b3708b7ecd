const places = ['documentId', 'versionNumber', 'start', 'end', 'quote'] as const;

/**
 * Moves the flat fields of a passage (`documentId`, `versionNumber`, `start`, `end`, `quote`), as forms and the HTTP API
 * send them, into `name`. Input without a document stays as it is.
 */
export function nestPassage(input: unknown, name: string): unknown {
  if (typeof input !== 'object' || input === null || !('documentId' in input)) return input;
  const rest: Record<string, unknown> = { ...input };
  const passage: Record<string, unknown> = {};
  for (const place of places) {
    if (rest[place] !== undefined) passage[place] = rest[place];
    delete rest[place];
  }
  return { ...rest, [name]: passage };
}
