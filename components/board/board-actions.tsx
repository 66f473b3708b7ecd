import { useTranslations } from 'next-intl';
import { DownloadClaims } from '@/components/claim-imports/download-claims';
import { LinkButton } from '@/components/ui/link-button';
import type { ClaimFilter } from '@/lib/claims/schema';
import type { ClaimLayout } from '@/lib/my-work/board';
import { paths } from '@/lib/paths';
import { BoardLayouts } from './board-layouts';

type BoardActionsProps = { filter: ClaimFilter; layout: ClaimLayout; canCreate: boolean };

/** What stands in the bar of the claims: the layout, and the way to a new claim. */
export function BoardActions({ filter, layout, canCreate }: BoardActionsProps) {
  const t = useTranslations('board');
  return (
    <>
      <BoardLayouts filter={filter} layout={layout} />
      <DownloadClaims filter={filter} />
      {canCreate && (
        <>
          <LinkButton href={paths.desk.importClaims()}>{t('import')}</LinkButton>
          <LinkButton variant="primary" href={paths.desk.newClaim()}>
            {t('newClaim')}
          </LinkButton>
        </>
      )}
    </>
  );
}
