import { useLocale, useTranslations } from 'next-intl';
import { QuotedPassage } from '@/components/evidence/quoted-passage';
import { formatDate } from '@/lib/format';
import type { AppearanceView } from '@/lib/publications/claim-page';
import { PassageLinks } from './passage-links';

type ClaimAppearancesProps = { slug: string; appearances: readonly AppearanceView[] };

/** Where the claim was made, in its own words: the earliest place first, the others behind a line that opens. */
export function ClaimAppearances({ slug, appearances }: ClaimAppearancesProps) {
  const t = useTranslations('publications');
  const [first, ...others] = appearances;
  if (!first) return null;
  return (
    <section aria-labelledby="appearances" className="mt-8 max-w-[88ch]">
      <h2 id="appearances" className="font-semibold">
        {t('appearances')}
      </h2>
      <Appearance slug={slug} appearance={first} />
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="link w-fit">{t('appearancesMore', { count: others.length })}</summary>
          {others.map((appearance) => (
            <Appearance key={appearance.id} slug={slug} appearance={appearance} />
          ))}
        </details>
      )}
    </section>
  );
}

function Appearance({ slug, appearance }: { slug: string; appearance: AppearanceView }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { id, document } = appearance;
  const { title, publisher, publishedOn, language } = document;
  return (
    <figure id={`evidence-${id}`} className="mt-3 scroll-mt-6">
      <p className="eyebrow">
        {publisher && (
          <>
            <bdi className="font-semibold text-ink">{publisher}</bdi>
            {' · '}
          </>
        )}
        <span lang={language ?? undefined} dir="auto">
          {title}
        </span>{' '}
        · <bdi>{publishedOn ? formatDate(locale, publishedOn) : t('undated')}</bdi>
      </p>
      <QuotedPassage passage={appearance} language={language} className="mt-1" />
      <figcaption className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-12">
        <PassageLinks slug={slug} passage={appearance} />
      </figcaption>
    </figure>
  );
}
