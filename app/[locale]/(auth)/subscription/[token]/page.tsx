import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { Words } from '@/components/layout/words';
import { AuthPage } from '@/components/people/auth-page';
import { SubscriptionForm } from '@/components/subscriptions/subscription-form';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Quoted } from '@/components/ui/quoted';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';
import { getSubscription } from '@/lib/subscriptions/queries';

/** What a link is about is known only when somebody asks. */
export const instant = false;

// The link is the reader's own: it stays out of search engines and of the addresses that other sites see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('subscriptions');
  return { title: t('manageTitle'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/subscription/[token]'>;

/** Shows a subscription; only a button confirms or ends it, because machines follow links in mail. */
export default async function SubscriptionPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const [t, { name: publisher }, found] = await Promise.all([
    getTranslations('subscriptions'),
    getInstallation(),
    getSubscription(token),
  ]);
  if (!found) {
    return (
      <AuthPage eyebrow={publisher} title={t('unknownTitle')} lead={t('unknownText')}>
        <div>
          <LinkButton href={paths.claims()}>{t('toClaims')}</LinkButton>
        </div>
      </AuthPage>
    );
  }
  const { slug, statement, language, email, confirmed } = found;
  const title = confirmed ? t('manageTitle') : t('confirmTitle');
  const lead = confirmed ? t('manageLead', { email }) : t('confirmLead', { email });
  return (
    <AuthPage eyebrow={publisher} title={title} lead={lead}>
      <blockquote lang={language ?? undefined} dir="auto" className="font-serif text-18">
        <Quoted>{statement}</Quoted>
      </blockquote>
      <Words only={['ui', 'layout', 'subscriptions']}>
        <SubscriptionForm token={token} email={email} confirmed={confirmed} />
      </Words>
      <p>
        <Link href={paths.claim(slug)} className="link">
          {t('back')}
        </Link>
      </p>
    </AuthPage>
  );
}
