import { useTranslations } from 'next-intl';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { TipView } from '@/lib/tips/view';

/** What became of a tip, and who decided that; nothing while nobody has. */
export function TipSettled({ tip }: { tip: TipView }) {
  const t = useTranslations('tips');
  const { state, settled, claim, reason, answer } = tip;
  if (!settled || state === 'received' || state === 'held') return null;
  const who = settled.by?.name ?? '';
  const said = {
    merged: () => t('settled.merged', { who }),
    became_claim: () => t('settled.became_claim', { who }),
    declined: () => t('settled.declined', { who, reason: t(`reason.${reason ?? 'other'}.label`) }),
    spam: () => (settled.by ? t('settled.spam', { who }) : t('settled.spamAlone')),
    withdrawn: () => t('settled.withdrawn'),
    answered: () => t('settled.answered'),
  };
  return (
    <div className="grid gap-1">
      <p>
        {said[state]()}{' '}
        {claim && (
          <Link href={paths.desk.claim(claim.number)} className="link">
            <ClaimNumber number={claim.number} />{' '}
            <span lang={claim.language ?? undefined} dir="auto" className="font-serif">
              {claim.statement}
            </span>
          </Link>
        )}
      </p>
      {answer && (
        <blockquote dir="auto" className="border-s-2 ps-3 text-muted whitespace-pre-line">
          {answer}
        </blockquote>
      )}
    </div>
  );
}
