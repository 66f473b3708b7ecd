const places = ['documentId', 'versionNumber', 'start', 'end', 'quote'] as const;
// The box that a person ticks who has seen what the rest of a quoted sentence adds.
const SEEN = 'restSeen';

/**
 * Moves the flat fields of a passage (`documentId`, `versionNumber`, `start`, `end`, `quote`), as forms and the HTTP API
 * send them, into `name`; a quote that is a string was typed: its exact words, with whether the rest of its sentence was
 * seen. Input without a document stays as it is.
 */
export function nestPassage(input: unknown, name: string): unknown {
  if (typeof input !== 'object' || input === null || !('documentId' in input)) return input;
  const rest: Record<string, unknown> = { ...input };
  const passage: Record<string, unknown> = {};
  for (const place of places) {
    if (rest[place] !== undefined) passage[place] = rest[place];
    delete rest[place];
  }
  const restOfSentence = rest[SEEN] ? 'seen' : 'ask';
  delete rest[SEEN];
  if (typeof passage.quote === 'string')
    passage.quote = { exact: toLines(passage.quote), restOfSentence };
  return { ...rest, [name]: passage };
}

// Forms are sent with CRLF, documents are kept with LF; blanks around a pasted quote are no part of it.
const toLines = (text: string) => text.replaceAll('\r\n', '\n').trim();
