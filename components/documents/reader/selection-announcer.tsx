'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { quoteOf, readBlocks } from './dom-positions';
import { useReader, useReaderState } from './reader-context';

/** Long enough for a sentence; the rest of a long selection can be read in the form. */
const most = 400;

/** Says what is chosen to those who do not see it, once the choice has settled. */
export function SelectionAnnouncer() {
  const { root } = useReader();
  const { span, dragging } = useReaderState();
  const t = useTranslations('reader');
  const [words, setWords] = useState('');
  useEffect(() => {
    if (dragging) return;
    const timer = setTimeout(() => {
      const quote = span && root.current ? quoteOf(readBlocks(root.current), span) : '';
      setWords(quote.slice(0, most).toWellFormed());
    }, 150);
    return () => clearTimeout(timer);
  }, [root, span, dragging]);
  return (
    <p aria-live="polite" className="sr-only">
      {words && t('chosen', { words })}
    </p>
  );
}
