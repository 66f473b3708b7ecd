import { useTranslations } from 'next-intl';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { TextForm } from '@/components/layout/text-form';
import { excerpt } from '@/components/placements/excerpt';
import { PlacementActions } from '@/components/placements/placement-actions';
import { PlacementWords } from '@/components/placements/placement-words';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { settleReReviewAction } from '@/lib/re-reviews/actions';
import type { PassageReReview } from '@/lib/re-reviews/view';
import { TakeOver } from './take-over';

/** One changed passage that a claim rests on: what it was, what it is, and what can be done about it. */
export function ReReviewEntry({ entry }: { entry: PassageReReview }) {
  const t = useTranslations('re-reviews');
  const { cause, document, placement, rests, can } = entry;
  return (
    <article
      aria-label={t('entry', { title: document.title })}
      className="grid gap-2 border-t py-3"
    >
      <p>
        <span className="font-semibold text-danger">
          {t(`cause.${cause}`, { version: entry.versionNumber ?? placement.versionNumber })}
        </span>{' '}
        <Link href={placeOf(entry)} className="link" dir="auto">
          {document.title}
        </Link>
        {document.publisher && (
          <span className="text-muted">
            <Glue mark="comma" />
            <bdi>{document.publisher}</bdi>
          </span>
        )}
      </p>
      {rests.length > 0 && (
        <p className="text-12 text-muted">
          {rests
            .map((rest) =>
              rest.kind === 'evidence'
                ? t('rests.evidence', { stance: rest.stance })
                : t('rests.appearance'),
            )
            .join(' · ')}
        </p>
      )}
      <PlacementWords placement={placement} language={document.language} />
      {can.settle && <ReReviewActions entry={entry} />}
    </article>
  );
}

/** The reader, at the place where the passage stands, or where it was marked. */
function placeOf({ document, placement }: PassageReReview) {
  const { passage, place, versionNumber } = placement;
  const version = place ? versionNumber : passage.versionNumber;
  return paths.desk.document(document.id, { version, passage: passage.id });
}

function ReReviewActions({ entry }: { entry: PassageReReview }) {
  const t = useTranslations('re-reviews');
  const { id, placement, rests, can } = entry;
  const words = excerpt(placement.passage.exact);
  const settle = {
    name: 'settle',
    label: t('settle'),
    description: t('settleLabel', { words }),
    content: (
      <TextForm
        action={settleReReviewAction}
        fields={{ reReviewId: id }}
        name="outcome"
        label={t('outcome')}
        hint={t('outcomeHint')}
        verb={t('settleVerb')}
        draft={`reason:settle:${id}`}
      />
    ),
  };
  return (
    <PanelSwitch variant="secondary" panels={[settle]}>
      {can.requote && placement.place && (
        <TakeOver rests={rests} placementId={placement.id} words={placement.place.exact} />
      )}
      <PlacementActions placement={placement} />
    </PanelSwitch>
  );
}
