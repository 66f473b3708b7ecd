import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CreateTeamForm } from '@/components/teams/create-team-form';
import { SettingsPage } from '@/components/teams/settings-page';
import { TeamRulesForm } from '@/components/teams/team-rules-form';
import { Glue } from '@/components/ui/glue';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getTeam } from '@/lib/teams/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function TeamSettingsPage() {
  const member = await deskMember(paths.desk.settings());
  const team = await getTeam(member);
  if (!team) notFound();
  const t = await getTranslations('teams');
  return (
    <SettingsPage title={t('rulesTitle')}>
      <TeamRulesForm team={team} />
      <p className="text-muted">
        {t('slug')} <code className="font-mono text-12 text-ink">{team.slug}</code>
        <Glue mark="sentences" />
        {t('slugHint')}
      </p>
      {team.can.govern && <CreateTeamForm />}
    </SettingsPage>
  );
}
