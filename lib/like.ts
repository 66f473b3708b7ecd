/**
 * A text as a LIKE pattern that matches the text itself: `%`, `_` and `\` stand for themselves. Prisma compares without
 * regard to case by ILIKE, so `equals` with `mode: 'insensitive'` needs it as well.
 */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
