/** Every sentence of a tree of messages by its path (`claims.state.new`). */
export function sentencesOf(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [path, text] of sentencesOf(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}
