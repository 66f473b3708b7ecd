'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { TextField } from './text-field';

type ConfirmDialogProps = {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The question, with the thing's own name in it. */
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  description?: ReactNode;
  /** The verb on the button. */
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  /** The thing's own name, to be typed first; for what cannot be undone. */
  typeName?: string;
  /** A returned sentence says why it failed, and the dialog stays. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler may also return nothing.
  onConfirm: () => Promise<string | void> | string | void;
  /** Further fields. */
  children?: ReactNode;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, description, confirmLabel, tone = 'danger', typeName, children } = props;
  const t = useTranslations('ui');
  const [ownOpen, setOwnOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();
  const [pending, start] = useTransition();
  const setOpen = (open: boolean) => {
    setOwnOpen(open);
    setTyped('');
    setFailure(undefined);
    props.onOpenChange?.(open);
  };
  const confirm = () =>
    start(async () => {
      const sentence = await props.onConfirm();
      if (sentence) setFailure(sentence);
      else setOpen(false);
    });
  return (
    <Dialog
      {...{ trigger, title, description }}
      size="small"
      open={props.open ?? ownOpen}
      onOpenChange={setOpen}
    >
      <div className="grid gap-4">
        {children}
        {typeName && (
          <TextField
            label={t('confirmLabel', { name: typeName })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        {failure && <Notice tone="error">{failure}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          <Button
            variant={tone}
            pending={pending}
            disabled={typeName !== undefined && typed.trim() !== typeName}
            onClick={confirm}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
