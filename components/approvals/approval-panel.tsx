import { useLocale, useTranslations } from 'next-intl';
import { DeclareConflict } from '@/components/conflicts/declare-conflict';
import { AsidePanel } from '@/components/layout/aside-panel';
import type { ApprovalsView } from '@/lib/approvals/queries';
import type { ConflictsView } from '@/lib/conflicts/queries';
import { formatDateTime, formatDigest } from '@/lib/format';
import { ApprovalForm } from './approval-form';
import { Lapse } from './lapse';

type ApprovalPanelProps = {
  claimId: string;
  approvals: ApprovalsView;
  conflicts: ConflictsView;
};

/** What lies before the editors, their decisions, and the lapses with their reasons. */
export function ApprovalPanel({ claimId, approvals, conflicts }: ApprovalPanelProps) {
  const t = useTranslations('approvals');
  const locale = useLocale();
  const { submittedDigest, items, can, required, given } = approvals;
  if (!submittedDigest && items.length === 0) return null;
  return (
    <AsidePanel
      title={t('title')}
      note={given === null ? undefined : t('count', { count: given, required })}
    >
      {submittedDigest && (
        <p className="mb-2 text-12 text-muted">
          {t('digest')} <span className="font-mono">{formatDigest(submittedDigest)}</span>
        </p>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-t py-2">
            <p className={item.lapsedAt ? 'text-muted line-through decoration-1' : undefined}>
              {t(`decision.${item.decision}`, { name: item.by.name })}
            </p>
            <p className="text-12 text-muted">
              {formatDateTime(locale, item.at)} ·{' '}
              <span className="font-mono">{formatDigest(item.digest)}</span>
            </p>
            {item.note && (
              <p className="mt-1 whitespace-pre-line" dir="auto">
                {item.note}
              </p>
            )}
            {item.lapsedAt && <Lapse at={item.lapsedAt} reason={item.lapseReason} />}
          </li>
        ))}
      </ul>
      {submittedDigest && can.requestChanges && (
        <ApprovalForm
          key={submittedDigest}
          claimId={claimId}
          digest={submittedDigest}
          canApprove={can.approve}
          contributor={can.contributor}
        />
      )}
      {submittedDigest && (can.approve || can.conflicted) && (
        <DeclareConflict claimId={claimId} conflicts={conflicts} stake="approving" />
      )}
    </AsidePanel>
  );
}
