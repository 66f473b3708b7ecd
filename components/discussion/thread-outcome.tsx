import { useLocale, useTranslations } from 'next-intl';
import type { ThreadView } from '@/lib/discussion/queries';
import { formatDateTime } from '@/lib/format';

type ThreadOutcomeProps = { resolution: NonNullable<ThreadView['resolution']> };

/** What was decided and why, by whom and when. */
export function ThreadOutcome({ resolution }: ThreadOutcomeProps) {
  const t = useTranslations('discussion');
  const locale = useLocale();
  const { outcome, because, by, at } = resolution;
  const line = (word: string, text: string) => (
    <p>
      <b className="font-semibold">{word}</b>{' '}
      <span dir="auto" className="whitespace-pre-line wrap-break-word">
        {text}
      </span>
    </p>
  );
  return (
    <div className="mt-1 mb-2 ms-10 max-w-[66ch] border-s-2 border-accent ps-3">
      {line(t('decided'), outcome)}
      {because && line(t('becauseOf'), because)}
      <p className="text-12 text-muted">
        <bdi>{by.name}</bdi> · {formatDateTime(locale, at)}
      </p>
    </div>
  );
}
