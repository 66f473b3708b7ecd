import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { Quoted } from '@/components/ui/quoted';
import { paths } from '@/lib/paths';
import type { PlacementView } from '@/lib/standing/placement-view';

type PlacingBannerProps = {
  placement: Pick<PlacementView, 'documentId' | 'versionNumber' | 'passage'>;
  language: string | null;
};

/** Says, above the text, that a place is being chosen by hand, for which words, and how. */
export function PlacingBanner({ placement, language }: PlacingBannerProps) {
  const t = useTranslations('placements.placing');
  const { documentId, versionNumber: version, passage } = placement;
  return (
    <section
      aria-label={t('title', { version })}
      className="top-0 z-20 flex flex-wrap items-start gap-x-6 gap-y-2 border-b bg-accent-wash px-4 py-3 sm:sticky sm:px-10"
    >
      <div className="min-w-0 grow basis-80">
        <p className="font-semibold">{t('title', { version })}</p>
        <p
          lang={language ?? undefined}
          dir="auto"
          className="line-clamp-3 max-w-[76ch] font-serif text-16"
        >
          <Quoted>{passage.exact}</Quoted>
        </p>
        <p className="text-12">{t('hint')}</p>
      </div>
      <LinkButton
        href={paths.desk.document(documentId, { version })}
        variant="secondary"
        size="small"
      >
        {t('stop')}
      </LinkButton>
    </section>
  );
}
