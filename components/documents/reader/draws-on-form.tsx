'use client';

import { useTranslations } from 'next-intl';
import { DerivationForm } from '@/components/evidence/derivation-form';
import { quoteOf, readBlocks } from './dom-positions';
import { PassageFields } from './passage-fields';
import { useReader, useReaderState } from './reader-context';

/** Says that this document draws on another one; words that are selected in the text are kept as what shows it. */
export function DrawsOnForm() {
  const { documentId, title, language, root } = useReader();
  const { span } = useReaderState();
  const t = useTranslations('reader.provenance');
  const quote = span && root.current ? quoteOf(readBlocks(root.current), span) : null;
  return (
    <DerivationForm documentId={documentId} title={title}>
      {span && quote ? (
        <div className="text-12 text-muted">
          <PassageFields span={span} />
          <p>{t('shownBy')}</p>
          <blockquote
            lang={language ?? undefined}
            dir="auto"
            className="mt-1 line-clamp-4 border-s-2 border-accent ps-3 font-serif text-14 text-ink"
          >
            {quote}
          </blockquote>
        </div>
      ) : (
        <p className="text-12 text-muted">{t('select')}</p>
      )}
    </DerivationForm>
  );
}
