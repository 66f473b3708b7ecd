import { markedPieces, type Span } from '@/lib/discussion/parts';
import { DiscussedPiece } from './discussed-piece';

type DiscussedTextProps = { text: string; parts: readonly (Span & { id: string })[] };

/** A plain text with its discussed words underlined. */
export function DiscussedText({ text, parts }: DiscussedTextProps) {
  const [pieces = []] = markedPieces([{ start: 0, end: text.length }], parts);
  return pieces.map((piece) => (
    <DiscussedPiece key={piece.start} piece={piece}>
      {text.slice(piece.start, piece.end)}
    </DiscussedPiece>
  ));
}
