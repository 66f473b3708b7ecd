import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { Words } from '@/components/layout/words';
import { AuthPage } from '@/components/people/auth-page';
import { SubscribeForm } from '@/components/subscriptions/subscribe-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Quoted } from '@/components/ui/quoted';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';
import { getSubscribable, sendsMail } from '@/lib/subscriptions/queries';

/** What is published, and whether mail can be sent, is known only when somebody asks. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('subscriptions');
  return { title: t('title'), robots: { index: false } };
}

type Props = PageProps<'/[locale]/claims/[slug]/subscribe'>;

/** Where readers ask for mail when a claim changes. */
export default async function SubscribePage({ params }: Props) {
  await connection();
  const { slug } = await params;
  const [t, { name: publisher }, claim] = await Promise.all([
    getTranslations('subscriptions'),
    getInstallation(),
    getSubscribable(slug),
  ]);
  if (!claim) notFound();
  return (
    <AuthPage eyebrow={publisher} title={t('title')} lead={t('lead')}>
      <blockquote lang={claim.language ?? undefined} dir="auto" className="font-serif text-18">
        <Quoted>{claim.statement}</Quoted>
      </blockquote>
      {sendsMail() ? (
        <Words only={['ui', 'layout', 'subscriptions']}>
          <SubscribeForm slug={slug} />
        </Words>
      ) : (
        <Notice tone="warn" title={t('noMail')}>
          {t('noMailText')}{' '}
          <a href={paths.feeds.atom()} className="link">
            {t('feed')}
          </a>
        </Notice>
      )}
      <p>
        <Link href={paths.claim(slug)} className="link">
          {t('back')}
        </Link>
      </p>
    </AuthPage>
  );
}
