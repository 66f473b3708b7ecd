import { useTranslations } from 'next-intl';
import { FormTextField } from '@/components/layout/form-text-field';
import { Checkbox } from '@/components/ui/checkbox';

type ViewFieldsProps = { view?: { name: string; shared: boolean }; mayShare: boolean };

/** The name of a view, and whether the team sees it. */
export function ViewFields({ view, mayShare }: ViewFieldsProps) {
  const t = useTranslations('views');
  return (
    <>
      <FormTextField
        name="name"
        label={t('name')}
        initial={view?.name}
        required
        maxLength={80}
        dir="auto"
      />
      {mayShare && (
        <Checkbox
          name="shared"
          label={t('share')}
          hint={t('shareHint')}
          defaultChecked={view?.shared}
        />
      )}
    </>
  );
}
