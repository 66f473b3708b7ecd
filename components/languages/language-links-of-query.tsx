'use client';

import { useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { LanguageLinks } from './language-links';

/** The other languages of a page that answers a query; only for pages that are made for the request. */
export function LanguageLinksOfQuery() {
  return (
    <Suspense fallback={<LanguageLinks />}>
      <WithQuery />
    </Suspense>
  );
}

function WithQuery() {
  const query = useSearchParams().toString();
  return <LanguageLinks query={query && `?${query}`} />;
}
