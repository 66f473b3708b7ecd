import { beginningOf, plainWords } from '@/lib/discussion/words';

/** Enough to know whether to open it now. */
const LONGEST = 240;

/** The beginning of a comment as plain words on one line, of at most 240 characters and a sign that there is more. */
export function excerptOf(markdown: string): string {
  const plain = plainWords(markdown).replace(/\s+/g, ' ');
  const beginning = beginningOf(plain, LONGEST);
  return beginning === plain ? plain : `${beginning}…`;
}
