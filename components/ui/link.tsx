import NextLink from 'next/link';
import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { inLanguage } from '@/lib/i18n/address';

/** A link to a page of ours, in the language of the page that it stands on. */
export function Link({ href, ...props }: ComponentProps<typeof NextLink>) {
  const locale = useLocale();
  return <NextLink href={typeof href === 'string' ? inLanguage(href, locale) : href} {...props} />;
}
