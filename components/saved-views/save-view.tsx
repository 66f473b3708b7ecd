'use client';

import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/layout/action-form';
import { PanelClose } from '@/components/layout/panel-close';
import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import { saveViewAction } from '@/lib/saved-views/actions';
import { ViewFields } from './view-fields';

/** Gives the filter in the address a name. */
export function SaveView({ query, mayShare }: { query: string; mayShare: boolean }) {
  const t = useTranslations('views');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t('save')}
      {...{ open }}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          <BookmarkPlus aria-hidden="true" />
          {t('save')}
        </Button>
      }
    >
      <PanelClose value={() => setOpen(false)}>
        <ActionForm
          action={saveViewAction}
          fields={{ query }}
          named={['name']}
          className="grid gap-3"
        >
          <ViewFields mayShare={mayShare} />
          <SubmitButton>{t('keep')}</SubmitButton>
        </ActionForm>
      </PanelClose>
    </Popover>
  );
}
