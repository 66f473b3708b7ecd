import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { Notice } from '@/components/ui/notice';
import { declareConflictAction } from '@/lib/conflicts/actions';
import type { ConflictsView } from '@/lib/conflicts/queries';

type DeclareConflictProps = {
  claimId: string;
  conflicts: ConflictsView;
  /** What the person would do here otherwise, and loses by it. */
  stake: 'assessing' | 'approving';
};

/** Says that one keeps out of a claim, or that one does. */
export function DeclareConflict({ claimId, conflicts, stake }: DeclareConflictProps) {
  const t = useTranslations('conflicts');
  if (conflicts.mine) return <Notice className="mt-3">{t('mine')}</Notice>;
  if (!conflicts.can.declare) return null;
  const lost = t(stake === 'assessing' ? 'declareAssessing' : 'declareApproving');
  return (
    <div className="mt-3">
      <ReasonDialog
        action={declareConflictAction}
        fields={{ claimId }}
        title={t('declareTitle')}
        description={`${t('declareWhat')} ${lost}`}
        reason={t('reason')}
        hint={t('reasonHint')}
        verb={t('declare')}
        draft={`reason:conflict:${claimId}`}
        button={{ size: 'small', variant: 'quiet' }}
      />
    </div>
  );
}
