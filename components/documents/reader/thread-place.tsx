'use client';

import { useTranslations } from 'next-intl';
import type { ThreadView } from '@/lib/discussion/queries';
import { useReader } from './reader-context';

/** Leads from a thread to its passage in the text, and to the words of it that it is about. */
export function ThreadPlace({ passage, part }: Pick<ThreadView, 'passage' | 'part'>) {
  const { passages, goTo } = useReader();
  const t = useTranslations('reader');
  const place = passages.find(({ id }) => id === passage?.id);
  if (!passage) return null;
  const words = t('atPassage', { quote: shortened(passage.exact) });
  if (!place) return <span dir="auto">{words}</span>;
  return (
    <button
      type="button"
      dir="auto"
      onClick={() => goTo(place, part ?? undefined)}
      className="link text-start"
    >
      {words}
    </button>
  );
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 80).toWellFormed()}…` : words;
}
