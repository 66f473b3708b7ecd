'use client';

import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { Field } from '@/components/ui/field';
import { floating } from '@/components/ui/overlay-styles';
import { Textarea } from '@/components/ui/textarea';
import { fieldError, typed } from '@/lib/form-state';
import { withoutMentions } from '@/lib/mentions/markdown';
import { cn } from '@/lib/utils';
import { MentionList } from './mention-list';
import { useMentionPeople } from './mention-people';
import { useMentions } from './use-mentions';

type CommentFieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  /** The comment as it is stored, where it is edited. */
  initial?: string;
};

/** The text of a comment, `body`, in an `ActionForm`: after `@` it completes the people of the team. */
export function CommentField({ label, hint, rows = 3, initial = '' }: CommentFieldProps) {
  const t = useTranslations('discussion');
  const state = useSentForm();
  const listId = useId();
  const people = useMentionPeople();
  const { field, offered, open, active, pick, read, close, dismiss, onKeyDown } = useMentions();
  return (
    <Popover.Root open={open} onOpenChange={(next) => !next && dismiss()}>
      <Field {...{ label, hint }} required error={fieldError(state, 'body')}>
        {(control) => (
          <Popover.Anchor asChild>
            <Textarea
              {...control}
              ref={field}
              name="body"
              rows={rows}
              defaultValue={typed(state, 'body', withoutMentions(initial, people))}
              onInput={read}
              onSelect={read}
              onBlur={close}
              onKeyDown={onKeyDown}
              {...(open && {
                role: 'combobox',
                'aria-expanded': true,
                'aria-autocomplete': 'list',
                'aria-controls': listId,
                'aria-activedescendant': `${listId}-${active}`,
              })}
            />
          </Popover.Anchor>
        )}
      </Field>
      <p role="status" className="sr-only">
        {open && t('peopleOffered', { count: offered.length })}
      </p>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className={cn(
            floating,
            'max-h-72 w-72 max-w-(--radix-popover-trigger-width) overflow-y-auto p-1 text-14',
          )}
        >
          <MentionList id={listId} people={offered} active={active} onPick={pick} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
