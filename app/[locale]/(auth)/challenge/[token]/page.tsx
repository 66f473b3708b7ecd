import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { ChallengeStatus } from '@/components/challenges/challenge-status';
import { AuthPage } from '@/components/people/auth-page';
import { LinkButton } from '@/components/ui/link-button';
import { getChallengeStatus } from '@/lib/challenges/public-queries';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';

/** What a link is about is known only when somebody asks. */
export const instant = false;

// The link is the sender's own: it stays out of search engines and of the addresses that other sites see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('challenges.status');
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/challenge/[token]'>;

/** What a sender wrote, and what became of it. */
export default async function ChallengeStatusPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const [t, { name: publisher }, status] = await Promise.all([
    getTranslations('challenges.status'),
    getInstallation(),
    getChallengeStatus(token),
  ]);
  if (!status) {
    return (
      <AuthPage eyebrow={publisher} title={t('unknownTitle')} lead={t('unknownText')}>
        <div>
          <LinkButton href={paths.claims()}>{t('toClaims')}</LinkButton>
        </div>
      </AuthPage>
    );
  }
  return (
    <AuthPage eyebrow={publisher} title={t('title')} lead={t('received')}>
      <ChallengeStatus status={status} />
    </AuthPage>
  );
}
