import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';

/** For which day the verdict was last found to hold, and what that means. */
export function ValidAsOf({ day }: { day: string }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  return (
    <p className="mt-3 text-12/4.5 text-muted">
      <time dateTime={day} className="block font-semibold text-ink">
        {t('validAsOf', { date: formatDate(locale, day) })}
      </time>
      {t('validAsOfWhy')}
    </p>
  );
}
