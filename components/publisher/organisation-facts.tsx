import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { namesOf } from '@/lib/publisher/codes';
import type { Publisher } from '@/lib/publisher/schema';

/** Facts about the organisation, one a line; those that were not given are left out. */
export function OrganisationFacts({ publisher }: { publisher: Publisher }) {
  const t = useTranslations('publisher');
  const locale = useLocale();
  const { language, legalName, kind, foundedIn, languages, countries, memberships, sameAs } =
    publisher;
  const own = (text: string) => (
    <span lang={language ?? undefined} dir="auto">
      {text}
    </span>
  );
  const link = (url: string, text = url) => (
    <a href={url} className="link wrap-anywhere" rel="me">
      {text}
    </a>
  );
  const facts: [string, ReactNode][] = [
    [t('legalName'), legalName && own(legalName)],
    [t('kind'), kind && t(`kinds.${kind}`)],
    [t('foundedIn'), foundedIn],
    [
      t('languagesTold'),
      languages.length > 0 && namesOf(locale, { type: 'language', codes: languages }),
    ],
    [
      t('countriesTold'),
      countries.length > 0 && namesOf(locale, { type: 'region', codes: countries }),
    ],
    [
      t('memberships.title'),
      memberships.length > 0 &&
        memberships.map(({ name, url }) => <p key={name}>{url ? link(url, name) : own(name)}</p>),
    ],
    [t('sameAs'), sameAs.length > 0 && sameAs.map((url) => <p key={url}>{link(url)}</p>)],
  ];
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1 font-sans text-14 sm:grid-cols-[12rem_minmax(0,1fr)]">
      {facts
        .filter(([, fact]) => fact)
        .map(([name, fact]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="mb-2 min-w-0 wrap-break-word sm:mb-0">{fact}</dd>
          </div>
        ))}
    </dl>
  );
}
