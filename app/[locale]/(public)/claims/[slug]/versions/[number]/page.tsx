import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { VersionPage } from '@/components/corrections/version-page';
import { missingHead } from '@/components/publications/missing-head';
import { MissingPublication } from '@/components/publications/missing-publication';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import { quoted } from '@/lib/i18n/punctuation';
import { getVersion } from '@/lib/mementos/version-queries';
import { paths } from '@/lib/paths';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { claimTag, publishedTag } from '@/lib/publications/tags';

type Params = { params: Promise<{ slug: string; number: string }> };

async function versionOf(slug: string, number: string) {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag, claimTag(slug));
  if (env.building) return null;
  const version = await getVersion(slug, number);
  if (version) return { version, origin: env.ASSAY_URL, today: null };
  const today = await getRenamedSlug(slug);
  return today === null ? null : { version: null, today };
}

/** Pages are made when first asked for; the build needs one name to try, and no claim has this one. */
export function generateStaticParams() {
  return [{ slug: '0', number: '0' }];
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { slug, number } = await params;
  const found = await versionOf(slug, number);
  if (!found?.version) return missingHead('version');
  const { snapshot } = found.version.publication;
  const t = await getTranslations('corrections');
  const statement = quoted(await getLocale(), snapshot.approved.claim.statement);
  return {
    title: `${statement} · ${t('version', { number: snapshot.number })}`,
    // The current page is the one to be found; this one stays for whoever cites it.
    robots: { index: false },
  };
}

/** One publication of a claim as it was, for ever: which one, what superseded it and why, and what changed. */
export default async function Page({ params }: Params) {
  const { slug, number } = await params;
  const found = await versionOf(slug, number);
  if (!found) return <MissingPublication what="version" />;
  if (!found.version) {
    const version = paths.claimVersion(found.today, Number(number) || 1);
    permanentRedirect(inLanguage(version, await getLocale()));
  }
  return <VersionPage version={found.version} slug={slug} origin={found.origin} />;
}
