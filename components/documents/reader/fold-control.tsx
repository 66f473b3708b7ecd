'use client';

import { FoldVertical, UnfoldVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { useShortcuts } from '@/components/keys/use-shortcuts';
import { IconButton } from '@/components/ui/icon-button';
import { foldBlockAction, unfoldBlockAction } from '@/lib/documents/actions';
import { send } from '@/lib/form-state';
import { blockIndexAt } from '@/lib/passages/positions';
import { readBlocks } from './dom-positions';
import { useReader, useReaderState } from './reader-context';

type Place = { start: number; top: number };

/** A quiet button beside the block under the pointer, and the key F for the block of the selection. */
export function FoldControl() {
  const { root, folded, documentId, versionNumber } = useReader();
  const { span, panel } = useReaderState();
  const t = useTranslations('reader');
  const [place, setPlace] = useState<Place | null>(null);
  const [failure, setFailure] = useState<string>();
  const [pending, start] = useTransition();
  const toggle = (blockStart: number) =>
    start(async () => {
      const action = folded.has(blockStart) ? unfoldBlockAction : foldBlockAction;
      const fields = { documentId, versionNumber: `${versionNumber}`, blockStart: `${blockStart}` };
      setFailure(await send(action, fields));
      setPlace(null);
    });

  const follow = useEffectEvent((target: EventTarget | null) => {
    if (!(target instanceof Element) || target.closest('[data-fold-control]')) return;
    const block = target.closest<HTMLElement>('[data-start]');
    if (!block || !root.current?.contains(block)) return;
    const origin = root.current.closest('[data-reader-page]')?.getBoundingClientRect().top ?? 0;
    const blockStart = Number(block.dataset.start);
    if (blockStart !== place?.start) {
      setPlace({ start: blockStart, top: block.getBoundingClientRect().top - origin });
    }
  });
  useShortcuts({
    readerFold: () => {
      const page = root.current;
      if (!page || !span || panel || document.activeElement !== page) return false;
      const blocks = readBlocks(page);
      const block = blocks[blockIndexAt(blocks, span.start)];
      if (block) toggle(block.start);
    },
  });
  useEffect(() => {
    const onOver = (event: PointerEvent) => follow(event.target);
    document.addEventListener('pointerover', onOver);
    return () => document.removeEventListener('pointerover', onOver);
  }, []);

  const Icon = place && folded.has(place.start) ? UnfoldVertical : FoldVertical;
  return (
    <>
      <p role="status" className="sr-only">
        {failure}
      </p>
      {place && (
        <div
          data-fold-control=""
          data-print="hide"
          style={{ top: place.top }}
          className="absolute start-1 max-sm:start-auto max-sm:end-0"
        >
          <IconButton
            label={folded.has(place.start) ? t('unfoldBlock') : t('foldBlock')}
            size="small"
            tabIndex={-1}
            pending={pending}
            className="opacity-50 hover:opacity-100"
            onClick={() => toggle(place.start)}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </>
  );
}
