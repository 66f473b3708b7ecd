'use client';

import { MessageSquareQuote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { plainWords } from '@/lib/discussion/words';
import type { ChosenWords } from './use-chosen-words';

/** Long enough for a sentence; the whole can be read in the form. */
const most = 200;

type WordsBarProps = { chosen: ChosenWords; onAsk: () => void };

/** What can be done with the chosen words, below them; at the bottom of the screen on a phone. */
export function WordsBar({ chosen, onAsk }: WordsBarProps) {
  const t = useTranslations('discussion');
  const { part, top, left } = chosen;
  return (
    <>
      <div
        style={{ '--top': `${top}px`, '--left': `${left}px` } as Record<string, string>}
        className="z-30 flex overflow-hidden rounded bg-ink font-sans text-14 text-paper shadow-float max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 sm:absolute sm:top-(--top) sm:left-[min(var(--left),calc(100%-13rem))]"
      >
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onAsk}
          className="flex grow items-center justify-center gap-2 px-3 py-1.5 font-medium whitespace-nowrap outline-offset-[-3px] hover:bg-paper/15 focus-visible:outline-paper max-sm:min-h-12"
        >
          <MessageSquareQuote aria-hidden="true" className="size-4" />
          {t('discussWords')}
        </button>
      </div>
      <p aria-live="polite" className="sr-only">
        {t('chosen', { words: plainWords(part.exact).slice(0, most).toWellFormed() })}
      </p>
    </>
  );
}
