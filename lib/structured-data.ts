/** The identifier of the publisher in structured data, by which every page means the same one; `origin` without a slash at its end. */
export function publisherId(origin: string): string {
  return `${origin}/#publisher`;
}

/** JSON for a script element: no character in it can end the element or open a comment. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
