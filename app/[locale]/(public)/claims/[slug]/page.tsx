import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import { permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ClaimPage } from '@/components/publications/claim-page';
import { missingHead } from '@/components/publications/missing-head';
import { MissingPublication } from '@/components/publications/missing-publication';
import { listPublicChallenges } from '@/lib/challenges/public-queries';
import { env } from '@/lib/env';
import { openGraphFrame, pageAlternates } from '@/lib/feeds/page-head';
import { inLanguage, withLanguage } from '@/lib/i18n/address';
import { quoted } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';
import { getRenamedSlug, getSuccessor } from '@/lib/publications/latest-queries';
import { getPublication, listPublishedSlugs } from '@/lib/publications/queries';
import { claimTag, publishedTag } from '@/lib/publications/tags';
import { listPublicReplies } from '@/lib/replies/queries';
import { getValidity } from '@/lib/review-plans/queries';
import { HEIGHT, WIDTH } from '@/lib/share-pictures/size';

type Params = { params: Promise<{ slug: string }> };

async function publicationOf(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag, claimTag(slug));
  if (env.building) return null;
  const publication = await getPublication(slug);
  const successor = await getSuccessor(slug);
  const validAsOf = await getValidity(slug);
  const challenges = await listPublicChallenges(slug);
  const answers = challenges && { challenges, replies: await listPublicReplies(slug) };
  return publication && { publication, successor, validAsOf, answers, origin: env.ASSAY_URL };
}

async function renamed(slug: string) {
  'use cache';
  cacheLife('max');
  cacheTag(publishedTag, claimTag(slug));
  return env.building ? null : await getRenamedSlug(slug);
}

/** Pages are made when first asked for; the build needs one name to try, and no claim has this one. */
export async function generateStaticParams() {
  const slugs = env.building ? [] : await listPublishedSlugs();
  return [{ slug: '0' }, ...slugs.slice(0, 100).map(({ slug }) => ({ slug }))];
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const found = await publicationOf((await params).slug);
  if (!found) return missingHead('claim');
  const [t, locale] = await Promise.all([getTranslations('publications.picture'), getLocale()]);
  const { snapshot } = found.publication;
  const { statement } = snapshot.approved.claim;
  const path = paths.claim(snapshot.slug);
  const at = (address: string) => `${found.origin}${address}`;
  const url = at(inLanguage(path, locale));
  const picture = paths.sharePicture(snapshot.slug, snapshot.number);
  const words = await getTranslations('corrections');
  const retracted = snapshot.kind === 'retraction';
  const description = retracted ? snapshot.note : snapshot.approved.verdict?.summary;
  return {
    title: retracted
      ? words('retractedTitle', { statement })
      : `${quoted(locale, statement)} · ${snapshot.rating.name}`,
    description,
    alternates: pageAlternates(
      { origin: found.origin, path, locale },
      { 'application/json+oembed': at(paths.api.oembed(url)) },
    ),
    openGraph: {
      ...openGraphFrame({ publisher: snapshot.publisher, locale }),
      type: 'article',
      title: retracted ? words('retractedTitle', { statement }) : statement,
      description: description ?? undefined,
      url,
      images: [
        {
          url: at(withLanguage(picture, locale)),
          ...{ width: WIDTH, height: HEIGHT, type: 'image/png' },
          alt: t('alt', { statement, rating: snapshot.rating.name, publisher: snapshot.publisher }),
        },
      ],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export default async function Page({ params }: Params) {
  const { slug } = await params;
  const found = await publicationOf(slug);
  if (!found) {
    const today = await renamed(slug);
    if (today) permanentRedirect(inLanguage(paths.claim(today), await getLocale()));
    return <MissingPublication what="claim" />;
  }
  // It was merged into another claim, whose page answers for both from then on.
  if (found.successor) {
    permanentRedirect(inLanguage(paths.claim(found.successor), await getLocale()));
  }
  const { publication, validAsOf, answers, origin } = found;
  return <ClaimPage {...{ publication, validAsOf, answers, origin }} />;
}
