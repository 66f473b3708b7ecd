import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { AcceptInvitationForm } from '@/components/people/accept-invitation-form';
import { AuthPage } from '@/components/people/auth-page';
import { InvitationProblem } from '@/components/people/invitation-problem';
import { SignOutForm } from '@/components/people/sign-out-form';
import { Notice } from '@/components/ui/notice';
import { getSignedIn } from '@/lib/auth/viewer';
import { getInvitationOffer, type InvitationOffer } from '@/lib/invitations/queries';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';

/** Whether a link still works is known only when somebody asks. */
export const instant = false;

// The link is a secret: it stays out of search engines and of the addresses that other sites see.
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('join'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/accept-invitation/[token]'>;

export default async function AcceptInvitationPage({ params }: Props) {
  // The clock may be asked only once there is a request.
  await connection();
  const { token } = await params;
  const person = await getSignedIn();
  const offer = await getInvitationOffer(token, new Date());
  if (!offer) return <InvitationProblem problem="unknown" />;
  if (offer.standing !== 'open') return <InvitationProblem problem={offer.standing} />;
  const t = await getTranslations('auth');
  const first = offer.team === null;
  const signedIn = person !== null && person.email === (offer.email ?? person.email);
  return (
    <AuthPage
      eyebrow={(await getInstallation()).name}
      title={first ? t('firstTitle') : t('invitationTitle', { team: offer.team ?? '' })}
      lead={first ? t('firstLead') : await describeOffer(offer)}
    >
      {person && !signedIn ? (
        <>
          <Notice tone="warn">
            {t('otherAccount', { current: person.email, email: offer.email ?? '' })}
          </Notice>
          <SignOutForm next={paths.acceptInvitation(token)}>{t('signOutFirst')}</SignOutForm>
        </>
      ) : (
        <AcceptInvitationForm
          token={token}
          email={signedIn ? person.email : offer.email}
          first={first}
          account={signedIn ? 'signed-in' : offer.known ? 'known' : 'none'}
        />
      )}
    </AuthPage>
  );
}

async function describeOffer({ invitedBy, email, role }: InvitationOffer): Promise<string> {
  const t = await getTranslations('auth');
  const roles = {
    observer: t('roleObserver'),
    reviewer: t('roleReviewer'),
    editor: t('roleEditor'),
    admin: t('roleAdmin'),
  };
  const values = { email: email ?? '', role: roles[role] };
  return invitedBy
    ? t('invitationLead', { ...values, inviter: invitedBy })
    : t('invitationLeadAnonymous', values);
}
