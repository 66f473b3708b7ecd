import { getTranslations } from 'next-intl/server';
import { NotFoundState } from '@/components/layout/not-found-state';
import { paths } from '@/lib/paths';

export default async function NotFound() {
  const t = await getTranslations('layout');
  return <NotFoundState href={paths.home()} label={t('notFoundHome')} />;
}
