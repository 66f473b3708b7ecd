/** Who wrote a text elsewhere, and when (ISO 8601) where that is known. */
export type Author = { name: string; at: string | null };

const NOTE =
  /^\*Written by (.{1,600}?)(?: on (\d{4}-\d{2}-\d{2}T[\d:.]+Z))?, imported here\.\*\n\n/;

/**
 * A text that somebody else wrote, with a note in front that says so: whoever imports it does not become its author. Signs
 * of Markdown in the name are escaped, line breaks are spaces.
 */
export function attributed(body: string, { name, at }: Author): string {
  const plain = name.replace(/\s+/g, ' ').trim().slice(0, 300).toWellFormed() || 'somebody';
  const escaped = plain.replace(/[\\*_`[\]<>]/g, '\\$&');
  return `*Written by ${escaped}${at ? ` on ${at}` : ''}, imported here.*\n\n${body}`;
}

/** The text and its author as they were before `attributed`; null for a text without such a note. */
export function unattributed(body: string): { body: string; author: Author } | null {
  const note = NOTE.exec(body);
  if (!note?.[1]) return null;
  return {
    body: body.slice(note[0].length),
    author: { name: note[1].replace(/\\(.)/g, '$1'), at: note[2] ?? null },
  };
}
