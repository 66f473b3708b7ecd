/** The words of a comment that were selected last. A press on a button may have ended the selection. */
let last: { commentId: string; words: string; endedAt: number | null } | null = null;

/** As long as between choosing words and pressing a button, on a phone too; later the words are not meant any more. */
const graceMs = 4_000;

/** Keeps what is selected now, when it lies in one comment. Called whenever the selection changes. */
export function rememberSelection(now: number): void {
  const selection = document.getSelection();
  const words = selection?.isCollapsed === false ? selection.toString().trim() : '';
  const [from, to] = [selection?.anchorNode, selection?.focusNode].map(commentAround);
  if (words && from && from === to) last = { commentId: from, words, endedAt: null };
  else if (last && last.endedAt === null) last.endedAt = now;
}

/** The words of the comment that are selected now or were just now; null when none are. */
export function selectedWordsOf(commentId: string, now: number): string | null {
  if (last?.commentId !== commentId) return null;
  return last.endedAt === null || now - last.endedAt < graceMs ? last.words : null;
}

function commentAround(node: Node | null | undefined): string | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-comment]')?.dataset.comment ?? null;
}
