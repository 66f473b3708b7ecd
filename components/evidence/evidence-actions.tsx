import { useTranslations } from 'next-intl';
import { OpenThreadForm } from '@/components/discussion/open-thread-form';
import { PanelSwitch, type SwitchedPanel } from '@/components/layout/panel-switch';
import { type ChangeableEvidence, ChangeEvidenceForm } from './change-evidence-form';
import { DerivationForm } from './derivation-form';
import { PassageTie, type TiedPassage } from './passage-tie';
import { WithdrawEvidenceForm } from './withdraw-evidence-form';

type EvidenceActionsProps = {
  evidence: ChangeableEvidence;
  document: { id: string; title: string };
  passage: TiedPassage;
  canChange: boolean;
  canDiscuss: boolean;
};

/** What the viewer may do with one piece of evidence. */
export function EvidenceActions(props: EvidenceActionsProps) {
  const { evidence, document, passage, canChange, canDiscuss } = props;
  const t = useTranslations('evidence');
  const discussion = useTranslations('discussion');
  const { title } = document;
  const change: SwitchedPanel = {
    name: 'change',
    label: t('change'),
    description: t('changeOf', { title }),
    content: <ChangeEvidenceForm evidence={evidence} />,
  };
  const discuss: SwitchedPanel = {
    name: 'discuss',
    label: discussion('discuss'),
    description: discussion('discussEvidence', { document: title }),
    content: <OpenThreadForm target={{ kind: 'evidence', id: evidence.id }} />,
  };
  const derive: SwitchedPanel = {
    name: 'derive',
    label: t('derivation.open'),
    description: t('derivation.openOf', { title }),
    content: (
      <DerivationForm documentId={document.id} title={title}>
        <PassageTie passage={passage} />
      </DerivationForm>
    ),
  };
  const withdraw: SwitchedPanel = {
    name: 'withdraw',
    label: t('withdraw'),
    description: t('withdrawOf', { title }),
    content: <WithdrawEvidenceForm evidenceId={evidence.id} />,
  };
  const panels = [
    ...(canChange ? [change] : []),
    ...(canDiscuss ? [discuss] : []),
    ...(canChange ? [derive, withdraw] : []),
  ];
  return panels.length > 0 && <PanelSwitch panels={panels} className="-ms-2" />;
}
