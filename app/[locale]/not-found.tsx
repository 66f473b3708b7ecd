import { getTranslations } from 'next-intl/server';
import { NotFoundState } from '@/components/layout/not-found-state';
import { paths } from '@/lib/paths';

export default async function NotFound() {
  const t = await getTranslations('layout');
  return (
    <main id="content" className="mx-auto max-w-280 px-4 py-16 md:px-6">
      <NotFoundState href={paths.home()} label={t('notFoundHome')} />
    </main>
  );
}
