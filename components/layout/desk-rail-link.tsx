'use client';

import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import { useLocale } from 'next-intl';
import { type ReactNode, Suspense } from 'react';
import { Link } from '@/components/ui/link';
import { formatNumber } from '@/lib/format';
import { withoutLanguage } from '@/lib/i18n/address';
import { cn } from '@/lib/utils';

type DeskRailLinkProps = {
  href: Route;
  /** Marked only on that very page, not on those below it. */
  exact?: boolean;
  count?: number;
  children: ReactNode;
};

export function DeskRailLink(props: DeskRailLinkProps) {
  return (
    <Suspense fallback={<RailLink {...props} current={false} />}>
      <CurrentRailLink {...props} />
    </Suspense>
  );
}

function CurrentRailLink(props: DeskRailLinkProps) {
  const pathname = withoutLanguage(usePathname());
  const below = !props.exact && pathname.startsWith(`${props.href}/`);
  return <RailLink {...props} current={pathname === props.href || below} />;
}

function RailLink({ href, count, current, children }: DeskRailLinkProps & { current: boolean }) {
  const locale = useLocale();
  return (
    <Link
      href={href}
      // Whenever news has the page made anew, Next would ask for each of these again, before the news itself is shown.
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={cn(
        'flex items-start justify-between gap-2 rounded px-2 py-1.5 no-underline hover:text-ink',
        current ? 'bg-raised text-ink inset-shadow-rail' : 'text-muted hover:bg-raised/60',
      )}
    >
      <span dir="auto" className="line-clamp-2 min-w-0 wrap-break-word">
        {children}
      </span>
      {count !== undefined && <span className="tabular-nums">{formatNumber(locale, count)}</span>}
    </Link>
  );
}
