import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { moveRatingAction, restoreRatingAction, retireRatingAction } from '@/lib/ratings/actions';
import type { RatingView } from '@/lib/ratings/queries';
import { DeleteRatingButton } from './delete-rating-button';
import { DescribeRatingDialog } from './describe-rating-dialog';

type RatingRowProps = { rating: RatingView; first?: boolean; last?: boolean };

/** One rating with its meaning; admins also move, edit, retire and delete it here. */
export function RatingRow({ rating, first = false, last = false }: RatingRowProps) {
  const t = useTranslations('ratings');
  const { id, name, value, uses } = rating;
  const scale = value === null ? t('outside') : t('value', { value });
  return (
    <li
      data-list-row=""
      className="grid gap-x-6 gap-y-3 border-t py-4 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <RatingMark name={name} icon={rating.icon} colour={rating.color} />
          <span className="text-12 text-muted">
            {scale} · {t('uses', { count: uses })}
          </span>
        </div>
        <p className="mt-1 max-w-[60ch]">{rating.definition}</p>
      </div>
      {rating.can.define && (
        <div className="flex flex-wrap items-start gap-1">
          {!rating.retiredAt && (
            <>
              <ActionButton
                action={moveRatingAction}
                fields={{ ratingId: id, direction: 'up' }}
                label={t('moveUpOf', { name })}
                variant="quiet"
                disabled={first}
              >
                <ArrowUp aria-hidden="true" />
              </ActionButton>
              <ActionButton
                action={moveRatingAction}
                fields={{ ratingId: id, direction: 'down' }}
                label={t('moveDownOf', { name })}
                variant="quiet"
                disabled={last}
              >
                <ArrowDown aria-hidden="true" />
              </ActionButton>
              <DescribeRatingDialog key={`${name} ${rating.definition}`} rating={rating} />
              <ActionButton
                action={retireRatingAction}
                fields={{ ratingId: id }}
                label={t('retireOf', { name })}
              >
                {t('retire')}
              </ActionButton>
            </>
          )}
          {rating.retiredAt && (
            <ActionButton
              action={restoreRatingAction}
              fields={{ ratingId: id }}
              label={t('restoreOf', { name })}
            >
              {t('restore')}
            </ActionButton>
          )}
          {rating.can.remove && <DeleteRatingButton id={id} name={name} />}
        </div>
      )}
    </li>
  );
}
