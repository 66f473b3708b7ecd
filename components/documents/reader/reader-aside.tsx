'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import { IconButton } from '@/components/ui/icon-button';
import { useReader, useReaderState } from './reader-context';

/** The panels beside the text; on a phone a sheet that opens above it. */
export function ReaderAside({ children }: { children: ReactNode }) {
  const { setAsideOpen } = useReader();
  const { asideOpen } = useReaderState();
  const t = useTranslations('reader');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asideOpen) return;
    panel.current?.focus({ preventScroll: true });
  }, [asideOpen]);
  useShortcuts(asideOpen ? { readerAsideClose: () => setAsideOpen(false) } : {});
  return (
    <div
      ref={panel}
      tabIndex={-1}
      data-opened-by="context"
      data-reader-aside={asideOpen ? 'open' : 'closed'}
      className="outline-none"
    >
      <div className="-mt-2 flex justify-end lg:hidden">
        <IconButton label={t('close')} onClick={() => setAsideOpen(false)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {children}
    </div>
  );
}
