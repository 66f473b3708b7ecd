import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import { isolate } from '@/lib/i18n/isolate';
import type { PublicReply } from '@/lib/replies/queries';

/** What whom the claim concerns replied, unaltered, beside the verdict; nothing without a reply. */
export function PublicReplies({ replies }: { replies: readonly PublicReply[] }) {
  const t = useTranslations('replies.public');
  const locale = useLocale();
  return replies.map(({ id, of, name, text, publication, receivedAt }) => (
    <section
      key={id}
      aria-labelledby={`reply-${id}`}
      className="mt-8 border-s-2 border-accent ps-4"
    >
      <h2 id={`reply-${id}`} className="font-semibold wrap-break-word">
        {t('title', { of })}
      </h2>
      <blockquote
        dir="auto"
        className="mt-2 max-w-[72ch] font-serif text-16 whitespace-pre-line wrap-break-word"
      >
        {text}
      </blockquote>
      <p className="mt-2 flex flex-wrap gap-x-3 text-muted">
        <span>{t('signed', { name: isolate(name), date: formatDate(locale, receivedAt) })}</span>
        <span>{t('to', { version: publication })}</span>
      </p>
    </section>
  ));
}
