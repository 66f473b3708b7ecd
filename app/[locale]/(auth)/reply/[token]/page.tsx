import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { Words } from '@/components/layout/words';
import { AuthPage } from '@/components/people/auth-page';
import { ReplyForm } from '@/components/replies/reply-form';
import { SentReply } from '@/components/replies/sent-reply';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';
import { getReplyInvitation } from '@/lib/replies/queries';

/** What a link is about is known only when somebody asks. */
export const instant = false;

// The link is personal: it stays out of search engines and of the addresses that other sites see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('replies.form');
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/reply/[token]'>;

/** Where whom a claim concerns replies to its published page, once, and sees what became of it. */
export default async function ReplyPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const [t, locale, { name: publisher }, invitation] = await Promise.all([
    getTranslations('replies.form'),
    getLocale(),
    getInstallation(),
    getReplyInvitation(token),
  ]);
  if (!invitation) {
    return (
      <AuthPage eyebrow={publisher} title={t('unknownTitle')} lead={t('unknownText')}>
        <div>
          <LinkButton href={paths.claims()}>{t('toClaims')}</LinkButton>
        </div>
      </AuthPage>
    );
  }
  const { of, statement, language, state, expiresAt, reply, slug } = invitation;
  return (
    <AuthPage eyebrow={publisher} title={t('title')} lead={t('lead', { publisher, of })}>
      <blockquote lang={language ?? undefined} dir="auto" className="font-serif text-18">
        {t('quoted', { text: statement })}
      </blockquote>
      <p>
        <Link href={paths.claim(slug)} className="link">
          {t('back')}
        </Link>
      </p>
      {reply && <SentReply reply={reply} />}
      {state === 'expired' && <Notice tone="warn">{t('expired')}</Notice>}
      {state === 'open' && (
        <>
          <p className="text-muted">{t('until', { date: formatDate(locale, expiresAt) })}</p>
          <Words only={['ui', 'layout', 'replies']}>
            <ReplyForm token={token} of={of} />
          </Words>
        </>
      )}
    </AuthPage>
  );
}
