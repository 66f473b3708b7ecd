import { useTranslations } from 'next-intl';
import { PanelSwitch, type SwitchedPanel } from '@/components/layout/panel-switch';
import { OpenThreadForm } from './open-thread-form';

type OpenThreadsProps = { claimId: string; hasVerdict: boolean; note?: string };

/** The ways to start a discussion about the claim or its verdict. */
export function OpenThreads({ claimId, hasVerdict, note }: OpenThreadsProps) {
  const t = useTranslations('discussion');
  const panel = (kind: 'claim' | 'verdict', label: string): SwitchedPanel => ({
    name: kind,
    label,
    draft: `thread:${kind}:${claimId}`,
    command: kind === 'claim' ? 'open-thread' : undefined,
    content: <OpenThreadForm target={{ kind, id: claimId }} />,
  });
  const panels = [panel('claim', t('discussClaim'))];
  if (hasVerdict) panels.push(panel('verdict', t('discussVerdict')));
  return <PanelSwitch variant="secondary" panels={panels} note={note} />;
}
