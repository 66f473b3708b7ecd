import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';

type NamingFieldsProps = {
  publishAs: string;
  pseudonym: string;
  error?: string;
};

/** Under which name an assessment is published: one's own, or a pseudonym. */
export function NamingFields({ publishAs, pseudonym, error }: NamingFieldsProps) {
  const t = useTranslations('assessments');
  return (
    <div className="group grid gap-3">
      <RadioGroup
        label={t('publishAs')}
        hint={t('publishAsHint')}
        name="publishAs"
        layout="row"
        defaultValue={publishAs}
        options={[
          { value: 'pseudonym', label: t('naming.pseudonym') },
          { value: 'name', label: t('naming.name') },
        ]}
      />
      <TextField
        label={t('pseudonym')}
        hint={t('pseudonymHint')}
        name="pseudonym"
        maxLength={80}
        defaultValue={pseudonym}
        error={error}
        className="group-has-[[value=name]:checked]:hidden"
      />
    </div>
  );
}
