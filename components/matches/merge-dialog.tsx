import { useTranslations } from 'next-intl';
import { ReasonDialog } from '@/components/layout/reason-dialog';
import { mergeClaimAction } from '@/lib/merges/actions';
import type { ClaimState } from '@/prisma/generated/enums';

type MergeDialogProps = {
  claim: { id: string; slug: string | null };
  into: { id: string; number: number; state: ClaimState };
};

/** Closes the claim as a duplicate of another one, after saying what becomes of both. */
export function MergeDialog({ claim, into }: MergeDialogProps) {
  const t = useTranslations('matches');
  const number = `#${into.number}`;
  const what = t(into.state === 'published' ? 'mergePublished' : 'mergeOpen', { number });
  return (
    <ReasonDialog
      action={mergeClaimAction}
      fields={{ claimId: claim.id, intoId: into.id }}
      title={t('mergeTitle', { number })}
      description={claim.slug ? `${what} ${t('mergeOwnPage', { number })}` : what}
      reason={t('mergeReason')}
      hint={t('mergeReasonHint')}
      verb={t('merge', { number })}
      draft={`reason:merge:${claim.id}`}
      button={{ size: 'small', variant: 'quiet' }}
    />
  );
}
