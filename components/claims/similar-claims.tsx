'use client';

import { useTranslations } from 'next-intl';
import { SimilarRow } from './similar-row';
import { type SimilarClaim, useSimilarClaims } from './use-similar-claims';

type SimilarClaimsProps = {
  text: string;
  /** The claim that is being edited. */
  exceptId?: string;
};

/** Claims that may say what is being typed, before a duplicate is made; what was already checked comes first, apart. */
export function SimilarClaims({ text, exceptId }: SimilarClaimsProps) {
  const t = useTranslations('claims.similar');
  const found = useSimilarClaims(text, exceptId);
  const checked = found?.filter(({ alreadyChecked }) => alreadyChecked) ?? [];
  const others = found?.filter(({ alreadyChecked }) => !alreadyChecked) ?? [];
  return (
    <section aria-label={t('title')} aria-live="polite">
      {found?.length === 0 && <p className="mt-2 text-12 text-muted">{t('none')}</p>}
      {checked.length > 0 && (
        <SimilarList heading={t('checked')} hint={t('checkedHint')} claims={checked} strong />
      )}
      {others.length > 0 && (
        <SimilarList
          heading={t('count', { count: others.length })}
          hint={t('hint')}
          claims={others}
        />
      )}
    </section>
  );
}

type SimilarListProps = {
  heading: string;
  hint: string;
  claims: readonly SimilarClaim[];
  strong?: boolean;
};

function SimilarList({ heading, hint, claims, strong = false }: SimilarListProps) {
  return (
    <div className={`mt-3 border-s-2 ps-4 ${strong ? 'border-accent' : 'border-qualifies'}`}>
      <h3 className="font-semibold">{heading}</h3>
      <p className="mb-1 text-12 text-muted">{hint}</p>
      <ul>
        {claims.map((claim) => (
          <SimilarRow key={claim.number ?? claim.slug} claim={claim} />
        ))}
      </ul>
    </div>
  );
}
