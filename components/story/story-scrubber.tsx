'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, useTransition } from 'react';
import { Link } from '@/components/ui/link';

type StoryScrubberProps = {
  /** Each day on which something happened; at least two, else there is nothing to choose. */
  days: readonly { day: string; label: string; note: string; href: Route }[];
  /** The one that is shown. */
  at: number;
};

/** A pull of the slider passes many days; only where it rests is asked for. */
const REST_MS = 120;

/** A slider from the first day to the last, and links that do the same without a script. */
export function StoryScrubber({ days, at }: StoryScrubberProps) {
  const t = useTranslations('story');
  const router = useRouter();
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [moving, start] = useTransition();
  const [chosen, choose] = useState(at);
  const [shown, show] = useState(at);
  // Another day in the address, by a link or the browser's own buttons.
  if (shown !== at) {
    show(at);
    choose(at);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (to: number) => {
    choose(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const day = days[to];
      if (day) start(() => router.replace(day.href, { scroll: false }));
    }, REST_MS);
  };
  const day = days[chosen];
  const step = (to: number, words: string) =>
    days[to] && to !== at ? (
      <Link href={days[to].href} scroll={false} className="link">
        {words}
      </Link>
    ) : (
      <span className="text-muted">{words}</span>
    );
  return (
    <div className="sticky top-0 z-10 -mx-4 border-b bg-paper px-4 py-3 md:-mx-6 md:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <label htmlFor={id} className="font-medium">
          {t('scrub')}
        </label>
        <output htmlFor={id} className="tabular-nums" aria-busy={moving}>
          {day?.label}
        </output>
        <span className="text-12 text-muted">{day?.note}</span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={days.length - 1}
        step={1}
        value={chosen}
        aria-valuetext={day?.label}
        aria-describedby={`${id}-hint`}
        onChange={(event) => move(Number(event.target.value))}
        className="my-1 block h-6 w-full accent-accent"
      />
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-12">
        {step(0, t('first'))}
        {step(at - 1, t('before'))}
        {step(at + 1, t('after'))}
        {step(days.length - 1, t('last'))}
        <span id={`${id}-hint`} className="ms-auto text-muted">
          {t('scrubHint')}
        </span>
      </div>
    </div>
  );
}
