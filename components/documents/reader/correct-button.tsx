'use client';

import { useTranslations } from 'next-intl';
import { BibliographyForm } from '@/components/documents/bibliography-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { DocumentView } from '@/lib/documents/view';

/** Opens the form that corrects the bibliographic data. */
export function CorrectButton({ document }: { document: DocumentView }) {
  const t = useTranslations('reader');
  return (
    <Dialog
      title={t('correctTitle')}
      description={t('correctHint')}
      trigger={
        <Button size="small" variant="quiet" data-command="correct">
          {t('correct')}
        </Button>
      }
    >
      <BibliographyForm document={document} />
    </Dialog>
  );
}
