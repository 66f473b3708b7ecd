'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { alongLine } from '@/components/ui/along-line';
import { type MarkingPanel, useReader, useReaderState } from './reader-context';
import { useSpanBox } from './use-span-box';

const verbs: { panel: MarkingPanel; key: string }[] = [
  { panel: 'claim', key: 'C' },
  { panel: 'evidence', key: 'E' },
  { panel: 'discuss', key: 'D' },
];

const placeVerb: typeof verbs = [{ panel: 'place', key: 'P' }];

const height = 40;
const widthOfBar = 340;

/** The verbs for the chosen words, above them; at the bottom of the screen on a phone. One while a place is chosen. */
export function MarkingBar() {
  const { root, placing, openPanel } = useReader();
  const { span, dragging, panel } = useReaderState();
  const t = useTranslations('reader');
  const box = useSpanBox(root, span);
  if (!span || dragging || panel) return null;
  const above = box && box.top - height;
  const left = box ? Math.max(8, Math.min(box.left, box.width - widthOfBar)) : 0;
  return (
    <div
      id="marking-bar"
      role="toolbar"
      aria-label={t('barLabel')}
      style={{ '--top': `${above ?? 0}px`, '--left': `${left}px` } as Record<string, string>}
      onKeyDown={moveFocus}
      className="z-30 flex overflow-hidden rounded bg-ink font-sans text-14 text-paper shadow-float max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 sm:absolute sm:top-(--top) sm:left-(--left)"
    >
      {(placing ? placeVerb : verbs).map(({ panel: verb, key }) => (
        <button
          key={verb}
          type="button"
          aria-keyshortcuts={key}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => openPanel(verb)}
          className="flex grow items-center justify-center gap-2 border-paper/25 px-3 py-1.5 font-medium outline-offset-[-3px] hover:bg-paper/15 focus-visible:outline-paper not-first:border-s max-sm:min-h-12"
        >
          {t(`verb.${verb}`)}
          <span aria-hidden="true" className="font-sans text-12 opacity-65 max-sm:hidden">
            {key}
          </span>
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = alongLine(event.key);
  if (step === 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
