import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PaletteButton } from '@/components/palette/palette-button';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { DeskSlots } from './desk-frame';
import { DeskRailLink } from './desk-rail-link';

export function DeskRail({ teamSwitcher, accountMenu, readingNow, counts = {} }: DeskSlots) {
  const t = useTranslations('layout');
  const readingId = useId();
  return (
    <div className="flex min-h-dvh flex-col px-3 py-4 max-md:min-h-0">
      <Link
        href={paths.desk.home()}
        prefetch={false}
        className="self-start px-2 font-serif text-16 font-semibold text-ink no-underline"
      >
        {t('product')}
      </Link>
      <div className="mb-3 min-h-4">{teamSwitcher}</div>
      <PaletteButton />
      <nav aria-label={t('deskNavigation')} className="grid gap-0.5">
        <DeskRailLink href={paths.desk.home()} exact count={counts.work}>
          {t('myWork')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.inbox()} count={counts.unread || undefined}>
          {t('inbox')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.claims()} count={counts.claims}>
          {t('claims')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.documents()} count={counts.documents}>
          {t('documents')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.search()}>{t('search')}</DeskRailLink>
        <DeskRailLink href={paths.desk.matrix()}>{t('matrix')}</DeskRailLink>
        <DeskRailLink href={paths.desk.insights()}>{t('insights')}</DeskRailLink>
        <DeskRailLink href={paths.desk.tips()} count={counts.tips || undefined}>
          {t('tips')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.reReview()} count={counts.reReviews || undefined}>
          {t('reReview')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.challenges()} count={counts.challenges || undefined}>
          {t('challenges')}
        </DeskRailLink>
        <DeskRailLink href={paths.desk.settings()}>{t('settings')}</DeskRailLink>
      </nav>
      {readingNow && (
        <nav aria-labelledby={readingId} className="mt-6 grid gap-0.5">
          <h2 id={readingId} className="px-2 pb-1 text-12 font-semibold text-muted">
            {t('readingNow')}
          </h2>
          {readingNow}
        </nav>
      )}
      <div className="mt-auto grid gap-0.5 pt-6">
        <DeskRailLink href={paths.home()} exact>
          {t('publicPages')}
        </DeskRailLink>
        {accountMenu}
      </div>
    </div>
  );
}
