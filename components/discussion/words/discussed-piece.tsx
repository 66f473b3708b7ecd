import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MarkedPiece } from '@/lib/discussion/parts';

type DiscussedPieceProps = { piece: MarkedPiece; children: ReactNode };

/** A piece of a text with its place; underlined while it is discussed, and with the way to the thread at its end. */
export function DiscussedPiece({ piece, children }: DiscussedPieceProps) {
  const { start, end, about, ends } = piece;
  const place = { 'data-at': start, 'data-to': end };
  return (
    <>
      {about.length > 0 ? (
        <mark
          {...place}
          className="bg-transparent text-inherit underline decoration-accent decoration-dotted decoration-2 underline-offset-5 [text-decoration-skip-ink:none]"
        >
          {children}
        </mark>
      ) : (
        <span {...place}>{children}</span>
      )}
      {ends.map((id) => (
        <ToThread key={id} id={id} />
      ))}
    </>
  );
}

function ToThread({ id }: { id: string }) {
  const t = useTranslations('discussion');
  return (
    <a
      id={`words-${id}`}
      href={`#thread-${id}`}
      aria-label={t('toThread')}
      title={t('toThread')}
      className="ms-0.5 inline-block scroll-mt-24 rounded p-0.5 align-super text-accent select-none target:outline-2 target:outline-accent"
    >
      <MessageSquare aria-hidden="true" className="size-3" />
    </a>
  );
}
