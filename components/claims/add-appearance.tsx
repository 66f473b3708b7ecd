import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { AppearanceForm } from './appearance-form';

/** The way to a further appearance. */
export function AddAppearance({ claimId }: { claimId: string }) {
  const t = useTranslations('claims.appearances');
  return (
    <PanelSwitch
      variant="secondary"
      panels={[
        {
          name: 'add',
          label: t('add'),
          content: <AppearanceForm claimId={claimId} />,
        },
      ]}
    />
  );
}
