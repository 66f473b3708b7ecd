'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';
import { IconButton } from './icon-button';
import { floating } from './overlay-styles';
import { useFocusReturn } from './use-focus-return';

const widths = { small: 'max-w-100', medium: 'max-w-140', large: 'max-w-220' };

type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The element that opens it; leave it out and pass `open` to open it from elsewhere. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: keyof typeof widths;
  children: ReactNode;
};

/** Focus moves in, stays in, and returns to where it was. Esc closes it and nothing else. */
export function Dialog(props: DialogProps) {
  const { title, description, trigger, open, onOpenChange, size = 'medium', children } = props;
  const t = useTranslations('ui');
  const focusReturn = useFocusReturn();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          {...(trigger ? {} : focusReturn)}
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            floating,
            'fixed inset-x-4 top-[8vh] mx-auto max-h-[84vh] overflow-y-auto p-5',
            widths[size],
          )}
        >
          <div className="mb-4 flex items-start gap-4">
            <div className="grow">
              <Primitive.Title className="text-18 font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-1 text-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton label={t('close')} className="-me-2 -mt-1">
                <X aria-hidden="true" />
              </IconButton>
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
