import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { UnsubscribeForm } from '@/components/attention/unsubscribe-form';
import { Words } from '@/components/layout/words';
import { AuthPage } from '@/components/people/auth-page';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';
import { getStopping } from '@/lib/unsubscribing/queries';

/** What a link stops is known only when somebody asks. */
export const instant = false;

// The link is the person's own: it stays out of search engines and of the addresses that other sites see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attention.unsubscribe');
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/unsubscribe/[token]'>;

/** Shows what the link stops; only the button stops it, because machines follow links in mail. */
export default async function UnsubscribePage({ params }: Props) {
  await connection();
  const { token } = await params;
  const [t, words, { name: publisher }, stopping] = await Promise.all([
    getTranslations('attention.unsubscribe'),
    getTranslations('attention.kinds'),
    getInstallation(),
    getStopping(token),
  ]);
  if (!stopping) {
    return (
      <AuthPage eyebrow={publisher} title={t('unknownTitle')} lead={t('unknownText')}>
        <div>
          <LinkButton href={paths.desk.settings('notifications')}>{t('toSettings')}</LinkButton>
        </div>
      </AuthPage>
    );
  }
  const { team, name, kind } = stopping;
  return (
    <AuthPage eyebrow={publisher} title={t('title')} lead={t('lead', { team, name })}>
      <Words only={['ui', 'layout', 'attention']}>
        <UnsubscribeForm token={token} kind={kind === 'all' ? null : words(kind)} />
      </Words>
    </AuthPage>
  );
}
