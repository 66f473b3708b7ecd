import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';

type DocumentLineProps = {
  document: { title: string; publisher: string | null; publishedOn: string | null };
};

/** Who published what, and when. */
export function DocumentLine({ document }: DocumentLineProps) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const { title, publisher, publishedOn } = document;
  return (
    <p className="eyebrow wrap-break-word" dir="auto">
      <b className="font-semibold text-ink">{publisher ?? title}</b>
      {publisher && <> · {title}</>} ·{' '}
      {publishedOn ? formatDate(locale, publishedOn) : t('undated')}
    </p>
  );
}
