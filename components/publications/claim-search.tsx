import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { inLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { ClaimSearchField } from './claim-search-field';

/** The search of published claims by itself: a plain form that leads to the list. */
export function ClaimSearch() {
  const t = useTranslations('publications');
  const locale = useLocale();
  return (
    <search>
      <form
        action={inLanguage(paths.claims(), locale)}
        className="flex max-w-[66ch] items-end gap-2"
      >
        <ClaimSearchField label={t('list.search')} className="grow" />
        <Button type="submit" variant="primary">
          {t('home.search')}
        </Button>
      </form>
    </search>
  );
}
