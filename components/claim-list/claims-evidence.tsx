import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { ClaimCounts } from '@/lib/claims/view';

const stances = ['supports', 'contradicts', 'qualifies'] as const;

/** How much evidence a claim has on each side; what is missing on both sides is said in words. */
export function ClaimsEvidence({ counts }: { counts: ClaimCounts }) {
  const t = useTranslations('board.card');
  const shown = stances.filter((stance) => stance !== 'qualifies' || counts.qualifies > 0);
  if (counts.evidence === 0)
    return <span className="whitespace-nowrap text-muted">{t('noEvidence')}</span>;
  return (
    <span className="inline-flex gap-2 tabular-nums">
      {shown.map((stance) => (
        <span key={stance} className="whitespace-nowrap">
          <StanceMark stance={stance} signOnly />
          {counts[stance]}
        </span>
      ))}
    </span>
  );
}
