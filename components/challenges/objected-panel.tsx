import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Link } from '@/components/ui/link';
import type { ChallengeView } from '@/lib/challenges/view';
import { paths } from '@/lib/paths';

/** The claim as it stood in the publication that is objected to, and the ways to work on it. */
export function ObjectedPanel({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges.desk');
  const { claim, objected, evidence, publicationNumber: version } = challenge;
  return (
    <>
      <AsidePanel
        title={t('objected')}
        note={
          <Link href={paths.claimVersion(claim.slug, version)} className="link" prefetch={false}>
            {t('objectedVersion', { version })}
          </Link>
        }
      >
        <p lang={claim.language ?? undefined} dir="auto" className="font-serif text-16">
          {objected.statement}
        </p>
        <p className="mt-2 flex flex-wrap gap-x-2">
          <b className="font-semibold">{objected.rating}</b>
          {objected.confidence !== null && (
            <span className="text-muted">
              {t('confidence', { confidence: objected.confidence })}
            </span>
          )}
        </p>
        <p dir="auto" className="mt-1 text-muted">
          {objected.summary}
        </p>
      </AsidePanel>
      {evidence && (
        <AsidePanel title={t('objectedEvidence', { number: evidence.number })}>
          <StanceMark stance={evidence.stance} />
          <blockquote
            lang={evidence.language ?? undefined}
            dir="auto"
            className="mt-1 border-s-2 ps-3 font-serif"
          >
            {evidence.exact}
          </blockquote>
          <p dir="auto" className="mt-1 text-12/5 text-muted">
            {evidence.title}
          </p>
        </AsidePanel>
      )}
      <AsidePanel title={t('claim')}>
        <ul className="grid gap-1">
          <li>
            <Link href={paths.desk.claim(claim.number)} className="link">
              {t('toClaim', { number: claim.number })}
            </Link>
          </li>
          <li>
            <Link href={paths.desk.discussion(claim.number)} className="link">
              {t('discuss')}
            </Link>
          </li>
        </ul>
      </AsidePanel>
    </>
  );
}
