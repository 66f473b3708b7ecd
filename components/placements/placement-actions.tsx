import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { LinkButton } from '@/components/ui/link-button';
import { paths } from '@/lib/paths';
import { decidePlacementAction } from '@/lib/placements/actions';
import type { PlacementView } from '@/lib/standing/placement-view';
import { excerpt } from './excerpt';

/** What of a placement the decisions need. */
export type DecidablePlacement = Pick<
  PlacementView,
  'id' | 'documentId' | 'versionNumber' | 'version' | 'place'
> & {
  decision: { kind: 'confirmed' | 'corrected' | 'gone' } | null;
  passage: Pick<PlacementView['passage'], 'exact'>;
};

/** A person's side: confirm, choose the place by hand, mark as gone, or take the decision back. */
export function PlacementActions({ placement }: { placement: DecidablePlacement }) {
  const t = useTranslations('placements');
  const { id, documentId, versionNumber: version, decision, place } = placement;
  const words = excerpt(placement.passage.exact);
  const fields = (choice: string) => ({
    placementId: id,
    version: String(placement.version),
    decision: choice,
  });
  const decide = (choice: 'confirm' | 'gone' | 'undo', kind: string) => (
    <ActionButton
      action={decidePlacementAction}
      fields={fields(kind)}
      variant="quiet"
      label={t(`${choice}Label`, { words })}
    >
      {t(choice)}
    </ActionButton>
  );
  return (
    <>
      {place && !decision && decide('confirm', 'confirmed')}
      <LinkButton
        href={paths.desk.document(documentId, { version, place: id })}
        variant="quiet"
        size="small"
        aria-label={t(place ? 'correctLabel' : 'findLabel', { words })}
      >
        {place ? t('correct') : t('find')}
      </LinkButton>
      {decision?.kind !== 'gone' && decide('gone', 'gone')}
      {decision && decide('undo', 'none')}
    </>
  );
}
