'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { IconButton } from '@/components/ui/icon-button';
import { floating } from '@/components/ui/overlay-styles';
import { cn } from '@/lib/utils';
import { readBlocks, rectsOf } from './dom-positions';
import { PassageDetails } from './passage-details';
import { useReader, useReaderState } from './reader-context';

/** What stands at the place that was pressed: every passage there, with its claims and reasons. */
export function PassageCard() {
  const { root, passages, openPassages } = useReader();
  const { opened, panel } = useReaderState();
  const t = useTranslations('reader');
  // As they are now: a decision in the card may have moved them.
  const current = opened.flatMap(({ id }) => passages.find((one) => one.id === id) ?? []);
  const [first] = current;
  if (!first || panel) return null;
  const place = {
    getBoundingClientRect: () => {
      const rects = root.current ? rectsOf(readBlocks(root.current), first) : [];
      return rects.at(-1) ?? root.current?.getBoundingClientRect() ?? new DOMRect();
    },
  };
  return (
    <Popover.Root open onOpenChange={(open) => !open && openPassages([])}>
      <Popover.Anchor virtualRef={{ current: place }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={t('cardLabel', { count: current.length })}
          align="start"
          sideOffset={12}
          collisionPadding={8}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            root.current?.focus({ preventScroll: true });
          }}
          className={cn(
            floating,
            'max-h-[min(28rem,60dvh)] w-96 max-w-[calc(100vw-16px)] overflow-y-auto p-4 text-14',
          )}
        >
          <div className="float-end -me-2 -mt-2">
            <Popover.Close asChild>
              <IconButton label={t('close')} size="small">
                <X aria-hidden="true" />
              </IconButton>
            </Popover.Close>
          </div>
          <div className="grid divide-y">
            {current.map((passage) => (
              <PassageDetails key={passage.id} passage={passage} />
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
