'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { type MarkingResult, useReader, useReaderState } from './reader-context';
import { useSpanBox } from './use-span-box';

/** Says what was just made, below the words it was made from, with the way there. */
export function MarkingStatus() {
  const { root, finish } = useReader();
  const { result } = useReaderState();
  const t = useTranslations('reader');
  const box = useSpanBox(root, result?.span ?? null);
  return (
    <div
      role="status"
      style={{ '--top': `${(box?.bottom ?? 0) + 10}px` } as Record<string, string>}
      className={
        result
          ? 'z-30 flex items-center gap-3 rounded border-s-2 border-accent bg-raised px-3 py-1.5 font-sans text-14 shadow-float max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 sm:absolute sm:start-4 sm:top-(--top) @[52rem]:start-10'
          : 'sr-only'
      }
    >
      {result && (
        <>
          <span>{sentenceOf(result, t)}</span>
          {result.kind !== 'discuss' && (
            <Link href={paths.desk.claim(result.number)} className="link">
              {t('openClaim', { number: result.number })}
            </Link>
          )}
          <IconButton label={t('close')} size="small" onClick={() => finish(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </>
      )}
    </div>
  );
}

function sentenceOf(result: MarkingResult, t: ReturnType<typeof useTranslations<'reader'>>) {
  if (result.kind === 'claim') return t('claimMade', { number: result.number });
  if (result.kind === 'evidence') return t('evidenceAttached', { number: result.number });
  return t('threadOpened');
}
