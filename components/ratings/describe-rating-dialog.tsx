'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { RatingView } from '@/lib/ratings/queries';
import { DescribeRatingForm } from './describe-rating-form';

export function DescribeRatingDialog({ rating }: { rating: RatingView }) {
  const t = useTranslations('ratings');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('editOf', { name: rating.name })}
      trigger={
        <Button size="small" aria-label={t('editOf', { name: rating.name })}>
          {t('edit')}
        </Button>
      }
    >
      <DescribeRatingForm rating={rating} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
