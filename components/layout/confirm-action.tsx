'use client';

import type { ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { ActionState } from '@/lib/action';
import { send } from '@/lib/form-state';

type ConfirmActionProps = {
  action: (previous: ActionState<void>, form: FormData) => Promise<ActionState<void>>;
  /** What is sent. */
  fields: Record<string, string>;
  /** The question, with the thing's own name in it. */
  title: string;
  /** What happens, and whether it can be undone. */
  description?: string;
  /** The verb, on both buttons. */
  verb: string;
  /** The whole sentence for those who hear the button without its row. */
  label?: string;
  /** How the button looks that asks. */
  button?: Pick<ComponentProps<typeof Button>, 'size' | 'variant'>;
};

/** One step that asks before it is taken; a refusal is shown in the dialog. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { action, fields, title, description, verb, label, button } = props;
  return (
    <ConfirmDialog
      {...{ title, description }}
      confirmLabel={verb}
      trigger={
        <Button size="small" variant="quiet" {...button} aria-label={label}>
          {verb}
        </Button>
      }
      onConfirm={() => send(action, fields)}
    />
  );
}
