import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { AttachEvidenceForm } from './attach-evidence-form';

/** The two ways to evidence: a quotation whose words are known, or a passage marked in a document. */
export function AttachEvidence({ claimId }: { claimId: string }) {
  const t = useTranslations('evidence');
  return (
    <PanelSwitch
      variant="secondary"
      panels={[
        {
          name: 'attach',
          label: t('attach'),
          content: <AttachEvidenceForm claimId={claimId} />,
        },
      ]}
    >
      <LinkButton size="small" variant="quiet" href={paths.desk.documents()}>
        {t('toLibrary')}
      </LinkButton>
    </PanelSwitch>
  );
}
