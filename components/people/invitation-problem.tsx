import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';

type InvitationProblemProps = { problem: 'unknown' | 'accepted' | 'revoked' | 'expired' };

/** Why a link lets nobody in, and what to do instead. */
export function InvitationProblem({ problem }: InvitationProblemProps) {
  const t = useTranslations('auth');
  const words = {
    unknown: { title: t('unknownTitle'), text: t('unknownText') },
    accepted: { title: t('acceptedTitle'), text: t('acceptedText') },
    revoked: { title: t('revokedTitle'), text: t('revokedText') },
    expired: { title: t('expiredTitle'), text: t('expiredText') },
  }[problem];
  return (
    <main id="content" className="mx-auto w-full max-w-112 px-4 py-16 md:py-24">
      <h1 className="font-serif text-28 text-balance">{words.title}</h1>
      <p className="mt-2 mb-8 text-muted">{words.text}</p>
      <LinkButton href={paths.signIn()}>{t('toSignIn')}</LinkButton>
    </main>
  );
}
