'use client';

import { useTranslations } from 'next-intl';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { PassageView } from '@/lib/passages/queries';
import { readBlocks, rectsOf } from './dom-positions';
import { MarginNote } from './margin-note';
import { condense, layoutNotes } from './note-layout';
import { useReader } from './reader-context';
import { useNearbyPassages } from './use-nearby-passages';

const gap = 10;

/** Short notes beside the lines they belong to; only those near the screen exist, so that thousands stay fluent. */
export const MarginNotes = memo(function MarginNotes() {
  const { root } = useReader();
  const t = useTranslations('reader');
  const column = useRef<HTMLElement>(null);
  const { nearby, most, tight, settled } = useNearbyPassages(column);
  const groups = useMemo(() => condense(nearby, most), [nearby, most]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines move when the page settles anew.
  useLayoutEffect(() => {
    const page = root.current;
    const box = column.current;
    if (page && box) placeNotes(page, box, groups);
  }, [root, groups, settled]);

  return (
    <section
      ref={column}
      aria-label={t('notes')}
      data-print="hide"
      className="relative hidden font-sans text-12/4 @[52rem]:block"
    >
      {groups.map((group) => (
        <MarginNote key={group[0]?.id} passages={group} tight={tight} />
      ))}
    </section>
  );
});

function placeNotes(page: HTMLElement, column: HTMLElement, groups: readonly PassageView[][]) {
  const blocks = readBlocks(page);
  const origin = column.getBoundingClientRect().top;
  const notes = [...column.children].filter((note) => note instanceof HTMLElement);
  const wanted = groups.map(([first], index) => {
    const line = first && rectsOf(blocks, first)[0];
    return { line, note: notes[index], height: notes[index]?.offsetHeight ?? 0 };
  });
  const shown = wanted.filter(({ line }) => line);
  const tops = layoutNotes(
    shown.map(({ line, height }) => ({ top: (line?.top ?? 0) - origin + 6, height })),
    gap,
  );
  for (const { note } of wanted) note?.style.setProperty('visibility', 'hidden');
  for (const [index, { note }] of shown.entries()) {
    note?.style.setProperty('top', `${Math.round(tops[index] ?? 0)}px`);
    note?.style.setProperty('visibility', 'visible');
  }
}
