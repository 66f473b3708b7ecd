import { useTranslations } from 'next-intl';
import { FormSelectField } from '@/components/layout/form-select-field';
import { FormTextField } from '@/components/layout/form-text-field';
import type { AssignmentRuleView } from '@/lib/assignment-rules/queries';
import { ruledStates } from '@/lib/assignment-rules/schema';
import { RulePeopleField } from './rule-people-field';

export type RuleChoices = {
  people: readonly { id: string; name: string }[];
  topics: readonly { slug: string; name: string }[];
};

type RuleFieldsProps = RuleChoices & {
  /** The rule that is changed; a new one without. */
  rule?: AssignmentRuleView;
};

/** Five is what one person can have in hand at a time; the editor says otherwise. */
const USUAL_LIMIT = 5;

/** Everything that a rule says. */
export function RuleFields({ rule, people, topics }: RuleFieldsProps) {
  const t = useTranslations('assignment');
  const states = useTranslations('claims.state');
  const own = rule?.people ?? [];
  const others = people.filter(({ id }) => !own.some((one) => one.id === id));
  return (
    <>
      <FormTextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        initial={rule?.name}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelectField name="onState" label={t('onState')} initial={rule?.onState ?? 'new'}>
          {ruledStates.map((state) => (
            <option key={state} value={state}>
              {states(state)}
            </option>
          ))}
        </FormSelectField>
        <FormSelectField name="topic" label={t('topic')} initial={rule?.topic?.slug ?? ''}>
          <option value="">{t('everyTopic')}</option>
          {topics.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </FormSelectField>
        <FormSelectField
          name="manner"
          label={t('manner')}
          initial={rule?.manner ?? 'round_robin'}
          hint={t('mannerHint')}
        >
          <option value="round_robin">{t('manners.round_robin')}</option>
          <option value="least_loaded">{t('manners.least_loaded')}</option>
        </FormSelectField>
        <FormTextField
          name="limit"
          label={t('limit')}
          hint={t('limitHint')}
          inputMode="numeric"
          initial={String(rule?.limit ?? USUAL_LIMIT)}
          required
        />
      </div>
      <RulePeopleField
        people={[...own.map(({ id, name }) => ({ id, name })), ...others]}
        chosen={own.map(({ id }) => id)}
      />
    </>
  );
}
