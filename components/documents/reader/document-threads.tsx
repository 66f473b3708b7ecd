'use client';

import { useTranslations } from 'next-intl';
import { Thread } from '@/components/discussion/thread';
import type { ThreadView } from '@/lib/discussion/queries';
import { useReader } from './reader-context';

/** The threads on the document's passages; each leads to its place in the text. */
export function DocumentThreads({ threads }: { threads: ThreadView[] }) {
  const t = useTranslations('reader');
  if (threads.length === 0) return <p className="text-muted">{t('noThreads')}</p>;
  return (
    <div className="grid gap-4 divide-y">
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} heading={<ThreadPlace thread={thread} />} />
      ))}
    </div>
  );
}

function ThreadPlace({ thread: { passage } }: { thread: ThreadView }) {
  const { passages, goTo } = useReader();
  const t = useTranslations('reader');
  const place = passages.find(({ id }) => id === passage?.id);
  if (!passage) return null;
  const words = t('atPassage', { quote: shortened(passage.exact) });
  if (!place) return <span dir="auto">{words}</span>;
  return (
    <button type="button" dir="auto" onClick={() => goTo(place)} className="link text-start">
      {words}
    </button>
  );
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 80).toWellFormed()}…` : words;
}
