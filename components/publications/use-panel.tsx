import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { paths } from '@/lib/paths';

/** What a reader can do with a claim page: hear of its changes. */
export function UsePanel({ slug }: { slug: string }) {
  const t = useTranslations('publications');
  return (
    <section data-print="hide">
      <SectionHeading>{t('use')}</SectionHeading>
      <ul>
        <li>
          <Link href={paths.subscribe(slug)} className="link" prefetch={false}>
            {t('subscribe')}
          </Link>
        </li>
      </ul>
    </section>
  );
}
