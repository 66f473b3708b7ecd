import { useTranslations } from 'next-intl';
import { ClaimField } from '@/components/claim-list/claim-field';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SubmitButton } from '@/components/ui/submit-button';
import { addSubclaimAction } from '@/lib/subclaims/actions';
import { PartField } from './part-field';
import { RuleField } from './rule-field';

type AddSubclaimProps = { claimId: string; statement: string; note?: string };

/** The way to one more sub-claim: a claim that there is, or a statement that becomes one. */
export function AddSubclaim({ claimId, statement, note }: AddSubclaimProps) {
  const t = useTranslations('subclaims');
  const form = (
    <ActionForm
      action={addSubclaimAction}
      fields={{ parentId: claimId }}
      named={['childId', 'statement', 'rule', 'part']}
      label={t('add')}
      className="grid max-w-[72ch] gap-3"
    >
      <PartField statement={statement} />
      <ClaimField name="childId" label={t('existing')} hint={t('existingHint')} optional />
      <FormTextareaField
        name="statement"
        label={t('statement')}
        hint={t('statementHint')}
        optional
        rows={2}
        dir="auto"
      />
      <RuleField initial="all" />
      <div>
        <SubmitButton size="small">{t('add')}</SubmitButton>
      </div>
    </ActionForm>
  );
  return (
    <PanelSwitch
      variant="secondary"
      note={note}
      panels={[{ name: 'add', label: t('add'), content: form }]}
    />
  );
}
