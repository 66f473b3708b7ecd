import { useLocale, useTranslations } from 'next-intl';
import { FormSelectField } from '@/components/layout/form-select-field';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { rules } from '@/lib/roll-up/roll-up';
import type { RollUpRule } from '@/prisma/generated/enums';

/** What a sub-claim does to its parent, each choice in a sentence. */
export function RuleField({ initial }: { initial: RollUpRule }) {
  const t = useTranslations('subclaims');
  const { colon } = punctuationOf(useLocale());
  return (
    <FormSelectField name="rule" label={t('rule')} initial={initial}>
      {rules.map((rule) => (
        <option key={rule} value={rule}>
          {`${t(`rules.${rule}`)}${colon}${t(`ruleExplained.${rule}`)}`}
        </option>
      ))}
    </FormSelectField>
  );
}
