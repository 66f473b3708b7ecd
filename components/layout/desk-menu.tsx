'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { PaletteButton } from '@/components/palette/palette-button';
import { IconButton } from '@/components/ui/icon-button';

/** On narrow screens: a bar whose button slides the navigation in. */
export function DeskMenu({ children }: { children: ReactNode }) {
  const t = useTranslations('layout');
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex items-center gap-2 border-b bg-sunk px-2 py-1.5 md:hidden">
      <Suspense>
        <OnNavigation run={setOpen} />
      </Suspense>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <IconButton label={t('openMenu')}>
            <MenuIcon aria-hidden="true" />
          </IconButton>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 start-0 z-50 w-66 overflow-y-auto border-e bg-sunk shadow-float outline-none"
          >
            <Dialog.Title className="sr-only">{t('menu')}</Dialog.Title>
            {children}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
      <span className="font-serif text-16 font-semibold">{t('product')}</span>
      <PaletteButton small />
    </header>
  );
}

/** Closes the menu once it has led somewhere. */
function OnNavigation({ run }: { run: (open: boolean) => void }) {
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for.
  useEffect(() => run(false), [pathname, run]);
  return null;
}
