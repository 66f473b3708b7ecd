import { getLocale, getTranslations } from 'next-intl/server';
import { formatDateTime } from '@/lib/format';
import { getSayer } from '@/lib/sentences/say';

type LapseProps = { at: string; reason: string | null };

/** When an approval lapsed, and what was changed under it. */
export async function Lapse({ at, reason }: LapseProps) {
  const [t, locale, say] = await Promise.all([
    getTranslations('approvals'),
    getLocale(),
    getSayer(),
  ]);
  return (
    <p className="mt-1 text-12 text-qualifies">
      {t('lapsed', { at: formatDateTime(locale, at), reason: say(reason) ?? '' })}
    </p>
  );
}
