import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { decideMatchAction } from '@/lib/matches/actions';

type MatchDecisionProps = { claimId: string; other: { id: string; number: number } };

/** Yes or no to a suggestion. */
export function MatchDecision({ claimId, other }: MatchDecisionProps) {
  const t = useTranslations('matches');
  const number = `#${other.number}`;
  const pair = { claimId, otherId: other.id };
  return (
    <>
      <ActionButton
        action={decideMatchAction}
        fields={{ ...pair, decision: 'confirmed' }}
        label={t('confirmOf', { number })}
      >
        {t('confirm')}
      </ActionButton>
      <ActionButton
        action={decideMatchAction}
        fields={{ ...pair, decision: 'rejected' }}
        variant="quiet"
        label={t('rejectOf', { number })}
      >
        {t('reject')}
      </ActionButton>
    </>
  );
}
