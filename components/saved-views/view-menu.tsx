'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm } from '@/components/layout/action-form';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { PanelClose } from '@/components/layout/panel-close';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { SubmitButton } from '@/components/ui/submit-button';
import { changeViewAction, deleteViewAction } from '@/lib/saved-views/actions';
import type { SavedView } from '@/lib/saved-views/queries';
import { ViewFields } from './view-fields';

type ViewMenuProps = { view: Pick<SavedView, 'id' | 'name' | 'shared'>; mayShare: boolean };

/** Renames the view that is shown, shares it, or deletes it. */
export function ViewMenu({ view, mayShare }: ViewMenuProps) {
  const t = useTranslations('views');
  const [open, setOpen] = useState(false);
  const { id: viewId, name } = view;
  return (
    <Popover
      label={t('manage', { name })}
      {...{ open }}
      onOpenChange={setOpen}
      trigger={
        <IconButton size="small" label={t('manage', { name })}>
          <Pencil aria-hidden="true" />
        </IconButton>
      }
    >
      <PanelClose value={() => setOpen(false)}>
        <ActionForm
          action={changeViewAction}
          // A box that is not ticked sends nothing: the first value is the one without it.
          fields={{ viewId, ...(mayShare && { unshared: 'on' }) }}
          named={['name']}
          className="grid gap-3"
        >
          <ViewFields {...{ view, mayShare }} />
          <SubmitButton>{t('update')}</SubmitButton>
        </ActionForm>
        <div className="mt-3 border-t pt-3">
          <ConfirmAction
            action={deleteViewAction}
            fields={{ viewId }}
            title={t('deleteTitle', { name })}
            description={t('deleteText')}
            verb={t('delete')}
          />
        </div>
      </PanelClose>
    </Popover>
  );
}
