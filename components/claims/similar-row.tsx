import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';
import { SharedWords } from './shared-words';
import { StateDot } from './state-dot';
import type { SimilarClaim } from './use-similar-claims';

/** A claim that may say what is being typed; it opens beside this page. */
export function SimilarRow({ claim }: { claim: SimilarClaim }) {
  const t = useTranslations('claims.similar');
  const { statement, language, number, state, slug, teamName, ratingName, shared, score } = claim;
  const href = number !== undefined ? paths.desk.claim(number) : paths.claim(slug ?? '');
  return (
    <li className="border-t py-2 first:border-t-0">
      <a href={href} target="_blank" rel="noopener" className="link font-serif text-16">
        <span lang={language ?? undefined} dir="auto">
          <SharedWords {...{ statement, shared }} />
        </span>
      </a>
      <p className="flex flex-wrap gap-x-3 text-12 text-muted">
        {number !== undefined && <span className="tabular-nums">#{number}</span>}
        {state && <StateDot state={state} />}
        {ratingName &&
          (teamName
            ? t('publishedBy', { team: teamName, rating: ratingName })
            : t('rated', { rating: ratingName }))}
        <span className="tabular-nums">{t('score', { score })}</span>
      </p>
    </li>
  );
}
