import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { punctuationOf } from '@/lib/i18n/punctuation';

/** What somebody said, in the quotation marks of the page's language. */
export function Quoted({ children }: { children: ReactNode }) {
  const { open, close } = punctuationOf(useLocale());
  return (
    <>
      {open}
      {children}
      {close}
    </>
  );
}
