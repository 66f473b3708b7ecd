import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/layout/missing';
import { NotFoundState } from '@/components/layout/not-found-state';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout');
  return { title: t('notFoundTitle'), robots: { index: false } };
}

/** What lib/i18n/routing serves for addresses below a language that no page has: that there is nothing, in that language. */
export default async function Page() {
  const t = await getTranslations('layout');
  return (
    <Missing>
      <NotFoundState href={paths.home()} label={t('notFoundHome')} />
    </Missing>
  );
}
