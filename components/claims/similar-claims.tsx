'use client';

import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';
import { StateDot } from './state-dot';
import { type SimilarClaim, useSimilarClaims } from './use-similar-claims';

type SimilarClaimsProps = {
  text: string;
  /** The claim that is being edited. */
  exceptId?: string;
};

/** Claims that resemble what is being typed, before a duplicate is made; each opens beside this page. */
export function SimilarClaims({ text, exceptId }: SimilarClaimsProps) {
  const t = useTranslations('claims.similar');
  const found = useSimilarClaims(text, exceptId);
  return (
    <section aria-label={t('title')} aria-live="polite">
      {found.length > 0 && (
        <div className="mt-3 border-s-2 border-qualifies ps-4">
          <h3 className="font-semibold">{t('count', { count: found.length })}</h3>
          <p className="mb-1 text-12 text-muted">{t('hint')}</p>
          <ul>
            {found.map((claim) => (
              <SimilarRow key={claim.slug ?? claim.number} claim={claim} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function SimilarRow({ claim }: { claim: SimilarClaim }) {
  const t = useTranslations('claims.similar');
  const { statement, language, number, state, slug, teamName, ratingName } = claim;
  const href = number !== undefined ? paths.desk.claim(number) : paths.claim(slug ?? '');
  return (
    <li className="border-t py-2 first:border-t-0">
      <a href={href} target="_blank" rel="noopener" className="link font-serif text-16">
        <span lang={language ?? undefined} dir="auto">
          “{statement}”
        </span>
      </a>
      <p className="flex flex-wrap gap-x-3 text-12 text-muted">
        {number !== undefined && <span className="tabular-nums">#{number}</span>}
        {state && <StateDot state={state} />}
        {slug && t('publishedBy', { team: teamName ?? '', rating: ratingName ?? '' })}
      </p>
    </li>
  );
}
