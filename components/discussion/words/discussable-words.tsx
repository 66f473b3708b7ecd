'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import type { Part } from '@/lib/discussion/parts';
import type { ThreadView } from '@/lib/discussion/queries';
import { selectByKey } from './select-by-key';
import { chosenIn, useChosenWords } from './use-chosen-words';
import { WordsBar } from './words-bar';
import { WordsDialog } from './words-dialog';

type DiscussableWordsProps = {
  target: ThreadView['target'];
  /** The text as it is stored; the children are its pieces, each with its place in it. */
  text: string;
  /** What the text is, to those who do not see it. */
  label: string;
  children: ReactNode;
};

/** A text whose words can be chosen, by mouse, touch or keyboard, to discuss exactly them. */
export function DiscussableWords({ target, text, label, children }: DiscussableWordsProps) {
  const t = useTranslations('discussion');
  const hint = useId();
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Part | null>(null);
  const chosen = useChosenWords(root, text, asked === null);
  useShortcuts({ wordsChoose: 'focused', wordsExtend: 'focused', wordsDiscuss: 'focused' });
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useSemanticElements: it groups no fields. */}
      <div
        ref={root}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the selection in the text.
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          // The browser tells of a selection a moment after the key that made it.
          const now = event.key === 'Enter' ? chosenIn(event.currentTarget, text) : null;
          if (now) setAsked(now.part);
          else if (event.key === 'Escape' && chosen) document.getSelection()?.removeAllRanges();
          else if (!selectByKey(event.currentTarget, event)) return;
          event.preventDefault();
        }}
        className="rounded outline-offset-4"
      >
        {children}
      </div>
      <p id={hint} hidden>
        {t('wordsHint')}
      </p>
      {chosen && !asked && <WordsBar chosen={chosen} onAsk={() => setAsked(chosen.part)} />}
      {asked && (
        <WordsDialog
          target={target}
          part={asked}
          onClose={() => {
            setAsked(null);
            root.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}
