import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SearchForm } from './search-form';

/** The way to a new search record. */
export function RecordSearch({ claimId, note }: { claimId: string; note?: string }) {
  const t = useTranslations('searches');
  return (
    <PanelSwitch
      variant="secondary"
      note={note}
      panels={[
        {
          name: 'record',
          label: t('record'),
          content: <SearchForm claimId={claimId} />,
        },
      ]}
    />
  );
}
