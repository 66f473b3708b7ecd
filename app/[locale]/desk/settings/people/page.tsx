import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SectionHeading } from '@/components/layout/section-heading';
import { InvitationTable } from '@/components/people/invitation-table';
import { InviteForm } from '@/components/people/invite-form';
import { MemberTable } from '@/components/teams/member-table';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember } from '@/lib/auth/viewer';
import { listInvitations } from '@/lib/invitations/queries';
import { paths } from '@/lib/paths';
import { listMembers } from '@/lib/teams/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('people') };
}

export default async function PeopleSettingsPage() {
  const member = await deskMember(paths.desk.settings('people'));
  const [members, invitations] = await Promise.all([
    listMembers(member),
    listInvitations(member, new Date()),
  ]);
  const t = await getTranslations('people');
  const teams = await getTranslations('teams');
  return (
    <SettingsPage title={teams('membersTitle')} intro={teams('rolesHint')}>
      <MemberTable members={members} />
      {members.some((one) => one.can.govern) && (
        <>
          <section aria-labelledby="invite">
            <SectionHeading id="invite" level={3}>
              {t('inviteTitle')}
            </SectionHeading>
            <p className="mb-4 text-muted">{t('inviteHint')}</p>
            <InviteForm />
          </section>
          <section aria-labelledby="invitations">
            <SectionHeading id="invitations" level={3}>
              {t('invitationsTitle')}
            </SectionHeading>
            <InvitationTable invitations={invitations} />
          </section>
        </>
      )}
    </SettingsPage>
  );
}
