import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { ActionButton } from '@/components/layout/action-button';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import type { SimilarClaims } from '@/lib/matches/similar-queries';
import { paths } from '@/lib/paths';
import { mergeTipsAction } from '@/lib/tips/actions';

type TipSuggestionsProps = { tipIds: string; similar: SimilarClaims; mayMerge: boolean };

/** As many as can be judged beside a tip; the picker finds the others. */
const SHOWN = 3;

/** Claims that a tip may be about: the team’s own, to which it can be added, and what other teams published. */
export function TipSuggestions({ tipIds, similar, mayMerge }: TipSuggestionsProps) {
  const t = useTranslations('tips');
  const similarWords = useTranslations('claims.similar');
  const team = similar.team.slice(0, SHOWN);
  const published = similar.published.slice(0, SHOWN);
  if (team.length + published.length === 0) {
    return <p className="text-12 text-muted">{t('similarNone')}</p>;
  }
  return (
    <section aria-label={t('similar')} className="border-s-2 border-qualifies ps-3">
      <h3 className="text-12 text-muted">{t('similar')}</h3>
      <ul>
        {team.map(({ id, number, statement, language, state, score }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1">
            <Link href={paths.desk.claim(number)} className="link">
              <ClaimNumber number={number} />{' '}
              <span lang={language ?? undefined} dir="auto" className="font-serif">
                {statement}
              </span>
            </Link>
            <span className="flex gap-x-3 text-12 text-muted">
              <StateDot state={state} />
              <span className="tabular-nums">{similarWords('score', { score })}</span>
            </span>
            {mayMerge && (
              <ActionButton action={mergeTipsAction} fields={{ tipIds, claimId: id }}>
                {t('mergeInto', { number })}
              </ActionButton>
            )}
          </li>
        ))}
        {published.map(({ slug, statement, language, teamName, ratingName }) => (
          <li key={slug} className="py-1">
            <Link href={paths.claim(slug)} className="link font-serif">
              <span lang={language ?? undefined} dir="auto">
                {statement}
              </span>
            </Link>{' '}
            <span className="text-12 text-muted">
              {similarWords('publishedBy', { team: teamName, rating: ratingName })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
