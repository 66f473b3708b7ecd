'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useState } from 'react';
import { alongLine } from '@/components/ui/along-line';

const usual = 336;
const least = 264;
const most = 560;
/** Both also named in public/desk-preferences.js, which runs before anything else. */
const key = 'assay-aside-width';
const property = '--aside';

/** The panel at the end of the line; its edge is dragged or moved with the arrows, and it remembers. */
export function DeskAside({ children }: { children: ReactNode }) {
  const t = useTranslations('layout');
  const [width, setWidth] = useState(usual);
  useEffect(() => setWidth(shownWidth()), []);
  const resize = (next: number) => {
    const bounded = Math.round(Math.min(most, Math.max(least, next)));
    setWidth(bounded);
    showWidth(bounded);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Its edge is at the start of the line: further back there is more of it.
    const step = alongLine(event.key);
    if (step !== 0) resize(width - 16 * step);
    else if (event.key === 'Home') resize(usual);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      const { clientWidth, dir } = document.documentElement;
      resize(dir === 'rtl' ? event.clientX : clientWidth - event.clientX);
    }
  };
  return (
    <aside
      aria-label={t('context')}
      className="relative shrink-0 border-t lg:w-[var(--aside,336px)] lg:border-s lg:border-t-0"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged. */}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('resizeContext')}
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        className="absolute inset-y-0 -start-1 z-10 hidden w-2 cursor-col-resize touch-none hover:bg-accent/20 lg:block"
      />
      <div className="px-4 py-4 md:px-5 lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto">
        {children}
      </div>
    </aside>
  );
}

function shownWidth(): number {
  return Number.parseInt(document.documentElement.style.getPropertyValue(property), 10) || usual;
}

function showWidth(width: number) {
  document.documentElement.style.setProperty(property, `${width}px`);
  try {
    localStorage.setItem(key, String(width));
  } catch {
    // Without storage the width lasts until the page is closed.
  }
}
