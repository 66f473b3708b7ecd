import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/layout/missing';
import { NotFoundState } from '@/components/layout/not-found-state';
import { paths } from '@/lib/paths';

/** What lib/i18n/routing serves for addresses below a language that no page has: that there is nothing, in that language. */
export default async function Page() {
  const t = await getTranslations('layout');
  return (
    <Missing>
      <NotFoundState href={paths.home()} label={t('notFoundHome')} />
    </Missing>
  );
}
