'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';

/** Where a thing is that nobody has seen yet. */
type Unseen = { thing: Element; above: boolean };

/** Says that the page gained something where the person does not look, and leads there. */
export function NewThings({ arrived }: { arrived: readonly Element[] }) {
  const unseen = useUnseen(arrived);
  const above = unseen.filter((one) => one.above).map(({ thing }) => thing);
  const below = unseen.filter((one) => !one.above).map(({ thing }) => thing);
  return (
    <>
      {above.length > 0 && (
        <div className="fixed inset-x-0 top-24 flex justify-center md:top-12 lg:top-3">
          <Lead way="above" to={above.at(-1)} count={above.length} />
        </div>
      )}
      {below.length > 0 && <Lead way="below" to={below[0]} count={below.length} />}
    </>
  );
}

type LeadProps = { way: 'above' | 'below'; to: Element | undefined; count: number };

function Lead({ way, to, count }: LeadProps) {
  const t = useTranslations('live');
  const go = () => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    to?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  };
  return (
    <button
      type="button"
      onClick={go}
      className="pointer-events-auto flex min-h-7 cursor-pointer items-center gap-1.5 rounded border border-edge bg-raised px-3 py-1 text-12 shadow-float hover:border-accent"
    >
      <span aria-hidden="true" className="text-accent">
        {way === 'above' ? '↑' : '↓'}
      </span>
      {t(way, { count })}
    </button>
  );
}

/** What has arrived out of sight, until it comes into sight, goes away, or the page is left. */
function useUnseen(arrived: readonly Element[]): readonly Unseen[] {
  const [unseen, setUnseen] = useState<readonly Unseen[]>([]);
  const observer = useRef<IntersectionObserver>(undefined);
  const path = usePathname();
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) watch.unobserve(target);
      setUnseen((all) => look(all, entries));
    });
    observer.current = watch;
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    for (const thing of arrived) observer.current?.observe(thing);
  }, [arrived]);
  useEffect(() => {
    // A page that is left may be kept, hidden; its things are then not out of sight but gone.
    setUnseen((all) => (path ? all.filter(({ thing }) => isShown(thing)) : []));
  }, [path]);
  return unseen;
}

function look(all: readonly Unseen[], entries: readonly IntersectionObserverEntry[]): Unseen[] {
  const looked = new Set(entries.map(({ target }) => target));
  const still = all.filter(({ thing }) => !looked.has(thing) && isShown(thing));
  const outside = entries.flatMap(({ target: thing, isIntersecting, boundingClientRect }) => {
    const above = boundingClientRect.bottom <= 0;
    const below = boundingClientRect.top >= window.innerHeight;
    return !isIntersecting && (above || below) && isShown(thing) ? [{ thing, above }] : [];
  });
  return [...still, ...outside];
}

function isShown(thing: Element): boolean {
  return thing.isConnected && thing.getClientRects().length > 0;
}
