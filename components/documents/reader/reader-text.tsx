'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { FoldControl } from './fold-control';
import { MarginNotes } from './margin-notes';
import { MarkingBar } from './marking-bar';
import { MarkingPanel } from './marking-panel';
import { MarkingStatus } from './marking-status';
import { PassageCard } from './passage-card';
import { useReader } from './reader-context';
import { SelectionAnnouncer } from './selection-announcer';
import { useHighlights } from './use-highlights';
import { useHitTesting } from './use-hit-testing';
import { useKeyboardMarking } from './use-keyboard-marking';
import { usePassageTarget } from './use-passage-target';
import { usePointerSelection } from './use-pointer-selection';

type ReaderTextProps = {
  header: ReactNode;
  /** The blocks, rendered on the server. */
  children: ReactNode;
};

/** The page of the document with its margin, and everything that happens on it. */
export function ReaderText({ header, children }: ReaderTextProps) {
  const { root, language, title, can } = useReader();
  const t = useTranslations('reader');
  const hint = useId();
  const onKeyDown = useKeyboardMarking();
  const pointer = useHitTesting();
  useHighlights();
  usePointerSelection();
  usePassageTarget();
  return (
    <div className="@container">
      <div
        data-reader-page=""
        className="relative mx-auto grid max-w-[66ch] px-4 pt-6 pb-40 text-18/7.5 sm:ps-9 @[52rem]:max-w-none @[52rem]:grid-cols-[minmax(0,36.5rem)_minmax(11rem,13rem)] @[52rem]:gap-x-8 @[52rem]:px-10 @[52rem]:ps-10 @[52rem]:pt-10"
      >
        <div className="min-w-0">
          <div className="font-sans text-14">{header}</div>
          <p id={hint} className="sr-only">
            {can.mark ? t('keyboardHint') : t('keyboardReadHint')}
          </p>
          <article
            ref={(element) => {
              root.current = element;
            }}
            data-reader-text=""
            id="document-text"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the selection in the text.
            tabIndex={0}
            lang={language ?? undefined}
            aria-label={title}
            aria-describedby={hint}
            onKeyDown={onKeyDown}
            {...pointer}
            className="rounded font-serif outline-offset-8"
          >
            {children}
          </article>
        </div>
        <MarginNotes />
        {can.fold && <FoldControl />}
        {can.mark && <MarkingBar />}
        <MarkingStatus />
      </div>
      <MarkingPanel />
      <PassageCard />
      <SelectionAnnouncer />
    </div>
  );
}
