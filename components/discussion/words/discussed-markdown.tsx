import { Markdown } from '@/components/ui/markdown';
import type { Span } from '@/lib/discussion/parts';
import { DiscussedPiece } from './discussed-piece';
import { markWords, pieceOf } from './mark-words';
import { showReferences } from './shown-source';

type DiscussedMarkdownProps = {
  /** The text as it is stored. */
  text: string;
  parts: readonly (Span & { id: string })[];
  /** What stands in the text for a reference to evidence. */
  reference: (evidenceId: string) => string;
  className?: string;
};

/** An explanation with its discussed words underlined. */
export function DiscussedMarkdown({ text, parts, reference, className }: DiscussedMarkdownProps) {
  const { shown, toStored } = showReferences(text, reference);
  return (
    <Markdown
      source={shown}
      plugins={[markWords(parts, toStored)]}
      elements={{
        span: ({ node, children }) => (
          <DiscussedPiece piece={pieceOf(node)}>{children}</DiscussedPiece>
        ),
      }}
      className={className}
    />
  );
}
