import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Link } from '@/components/ui/link';
import { daySchema } from '@/lib/day';
import { formatDate } from '@/lib/format';
import { listMementos } from '@/lib/mementos/queries';
import { paths } from '@/lib/paths';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections.asOf');
  return { title: t('title'), robots: { index: false } };
}

/** `/claims/slug?asOf=DAY` for a day before the first version: since when there is one, and which there are. */
export default async function Page({ params, searchParams }: Props) {
  const found = await listMementos((await params).slug);
  const [first] = found?.mementos ?? [];
  if (!found || !first) notFound();
  const [t, list, locale] = await Promise.all([
    getTranslations('corrections.asOf'),
    getTranslations('publications'),
    getLocale(),
  ]);
  const day = daySchema.safeParse((await searchParams).asOf);
  const date = formatDate(locale, first.publishedAt);
  return (
    <>
      <PageHeader
        title={t(day.success ? 'title' : 'unreadableTitle')}
        lead={
          day.success ? t('text', { day: formatDate(locale, day.data), date }) : t('unreadable')
        }
      />
      <h2 className="mb-2 font-semibold">{t('versions')}</h2>
      <ul className="[&>li+li]:mt-1">
        {found.mementos.map(({ number, publishedAt }) => (
          <li key={number}>
            <Link href={paths.claimVersion(found.slug, number)} className="link">
              {list('versionLine', { number, date: formatDate(locale, publishedAt) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
