import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddRuleForm } from '@/components/assignment/add-rule-form';
import { RuleRow } from '@/components/assignment/rule-row';
import { EmptyState } from '@/components/layout/empty-state';
import { SettingsPage } from '@/components/teams/settings-page';
import { canSetRules } from '@/lib/assignment-rules/policy';
import {
  listAssignmentRules,
  listRulePeople,
  listRuleTopics,
} from '@/lib/assignment-rules/queries';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('assignment') };
}

export default async function AssignmentSettingsPage() {
  const member = await deskMember(paths.desk.settings('assignment'));
  const [t, settings, rules, people, topics] = await Promise.all([
    getTranslations('assignment'),
    getTranslations('settings'),
    listAssignmentRules(member),
    listRulePeople(member),
    listRuleTopics(member),
  ]);
  const choices = { people: people.map(({ id, name }) => ({ id, name })), topics };
  const may = canSetRules(member, member.teamId);
  return (
    <SettingsPage title={settings('assignment')} intro={t('intro')}>
      <div className="grid gap-6">
        {!may && <p className="text-muted">{t('editorsOnly')}</p>}
        {rules.length > 0 ? (
          <ol className="border-b">
            {rules.map((rule, index) => (
              <RuleRow
                key={rule.id}
                {...{ rule, choices }}
                first={index === 0}
                last={index === rules.length - 1}
              />
            ))}
          </ol>
        ) : (
          <EmptyState title={t('empty')} level={3}>
            {t('emptyWhy')}
          </EmptyState>
        )}
        {may && <AddRuleForm choices={choices} />}
      </div>
    </SettingsPage>
  );
}
