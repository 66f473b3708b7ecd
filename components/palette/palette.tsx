'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useRef, useState } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import { floating } from '@/components/ui/overlay-styles';
import { useFocusReturn } from '@/components/ui/use-focus-return';
import { cn } from '@/lib/utils';
import { PaletteBox } from './palette-box';

/** Reaches everything: where one can go, what can be found, what can be done with what is open. */
export function Palette() {
  const t = useTranslations('keys.palette');
  const [open, setOpen] = useState(false);
  const then = useRef<(() => void) | null>(null);
  const { onOpenAutoFocus, onCloseAutoFocus } = useFocusReturn();
  useShortcuts({ palette: () => setOpen(true) });
  const close = (after?: () => void) => {
    then.current = after ?? null;
    setOpen(false);
  };
  const leave = (event: Event) => {
    onCloseAutoFocus(event);
    then.current?.();
    then.current = null;
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={onOpenAutoFocus}
          onCloseAutoFocus={leave}
          className={cn(
            floating,
            'fixed inset-x-0 top-0 flex max-h-dvh flex-col max-sm:rounded-none max-sm:border-x-0 max-sm:border-t-0',
            'sm:inset-x-4 sm:top-[10vh] sm:mx-auto sm:max-h-[72vh] sm:max-w-160',
          )}
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <PaletteBox close={close} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
