import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SubmitButton } from '@/components/ui/submit-button';
import { addAssignmentRuleAction } from '@/lib/assignment-rules/actions';
import { type RuleChoices, RuleFields } from './rule-fields';

/** Behind its button: a new rule, which is asked after all others. */
export function AddRuleForm({ choices }: { choices: RuleChoices }) {
  const t = useTranslations('assignment');
  const content = (
    <ActionForm
      action={addAssignmentRuleAction}
      named={['name', 'onState', 'topic', 'manner', 'limit', 'people']}
      label={t('add')}
      className="grid gap-4 py-2"
    >
      <RuleFields {...choices} />
      <div>
        <SubmitButton>{t('addVerb')}</SubmitButton>
      </div>
    </ActionForm>
  );
  return <PanelSwitch variant="primary" panels={[{ name: 'add', label: t('add'), content }]} />;
}
