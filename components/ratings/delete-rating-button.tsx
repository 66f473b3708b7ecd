'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { send } from '@/lib/form-state';
import { deleteRatingAction } from '@/lib/ratings/actions';

type DeleteRatingButtonProps = { id: string; name: string };

export function DeleteRatingButton({ id, name }: DeleteRatingButtonProps) {
  const t = useTranslations('ratings');
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" aria-label={t('deleteOf', { name })}>
          {t('delete')}
        </Button>
      }
      title={t('deleteTitle', { name })}
      description={t('deleteText')}
      confirmLabel={t('delete')}
      onConfirm={() => send(deleteRatingAction, { ratingId: id })}
    />
  );
}
