import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { deleteRatingAction } from '@/lib/ratings/actions';

type DeleteRatingButtonProps = { id: string; name: string };

export function DeleteRatingButton({ id, name }: DeleteRatingButtonProps) {
  const t = useTranslations('ratings');
  return (
    <ConfirmAction
      action={deleteRatingAction}
      fields={{ ratingId: id }}
      title={t('deleteTitle', { name })}
      description={t('deleteText')}
      verb={t('delete')}
      label={t('deleteOf', { name })}
      button={{ variant: 'secondary' }}
    />
  );
}
