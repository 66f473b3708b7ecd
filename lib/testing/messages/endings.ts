const marks: Record<string, string> = { '。': '.', '؟': '?', '？': '?', '：': ':' };

/** The mark that ends a sentence, in its Western form: `.`, `?`, `:` or `…`; empty when it ends without one. */
export function endingOf(said: string): string {
  const last = said.trim().at(-1) ?? '';
  const mark = marks[last] ?? last;
  return '.?:…'.includes(mark) ? mark : '';
}
