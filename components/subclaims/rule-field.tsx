import { useTranslations } from 'next-intl';
import { FormSelectField } from '@/components/layout/form-select-field';
import { rules } from '@/lib/roll-up/roll-up';
import type { RollUpRule } from '@/prisma/generated/enums';

/** What a sub-claim does to its parent, each choice in a sentence. */
export function RuleField({ initial }: { initial: RollUpRule }) {
  const t = useTranslations('subclaims');
  return (
    <FormSelectField name="rule" label={t('rule')} initial={initial}>
      {rules.map((rule) => (
        <option key={rule} value={rule}>
          {t(`rules.${rule}`)}: {t(`ruleExplained.${rule}`)}
        </option>
      ))}
    </FormSelectField>
  );
}
