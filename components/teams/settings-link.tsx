'use client';

import type { Route } from 'next';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { withoutLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

type SettingsLinkProps = { href: Route; children: ReactNode };

export function SettingsLink({ href, children }: SettingsLinkProps) {
  const path = withoutLanguage(usePathname());
  // The first page of the settings is not the way to the others.
  const current = path === href || (href !== paths.desk.settings() && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cn(
        '-mb-px border-b-2 px-2 py-2 whitespace-nowrap no-underline',
        current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      {children}
    </Link>
  );
}
