import 'server-only';
import { createTranslator } from 'next-intl';
import { listPublicChallenges } from '@/lib/challenges/public-queries';
import { env } from '@/lib/env';
import { formatDate } from '@/lib/format';
import { inLanguage, withLanguage } from '@/lib/i18n/address';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { quoted } from '@/lib/i18n/punctuation';
import { paths } from '@/lib/paths';
import { getRenamedSlug, getSuccessor } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';
import type { Snapshot } from '@/lib/publications/snapshot';
import { sourceSentence } from '@/lib/publications/source-sentence';
import type { Card } from './card';
import type { Embeddable } from './oembed';

/** The latest publication of a slug, also of an earlier one, or of the claim that took over from it; null when there is none. */
async function findLatest(slug: string): Promise<Snapshot | null> {
  const today = (await getRenamedSlug(slug)) ?? slug;
  const successor = await getSuccessor(today);
  return (await getPublication(successor ?? today))?.snapshot ?? null;
}

async function translate(locale: Locale) {
  const messages = await loadMessages(locale);
  return createTranslator({ locale, messages, namespace: 'publications' });
}

/** How many objections there are to the claim with this slug; null without any. */
async function countObjections(slug: string, locale: Locale): Promise<string | null> {
  const today = (await getRenamedSlug(slug)) ?? slug;
  const challenges = await listPublicChallenges(today);
  const [answered, open] = [challenges?.items.length ?? 0, challenges?.open.length ?? 0];
  if (answered + open === 0) return null;
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'challenges.public' });
  return t('embed', { answered, open });
}

/** What the card of a claim says now, in a language of ours; null when nothing of it is published. Open to all. */
export async function getCard(slug: string, locale: Locale = defaultLocale): Promise<Card | null> {
  const snapshot = await findLatest(slug);
  return snapshot && toCard(snapshot, locale, await translate(locale));
}

async function toCard(
  snapshot: Snapshot,
  locale: Locale,
  t: Awaited<ReturnType<typeof translate>>,
): Promise<Card> {
  const { publisher, approved, rating, kind, publishedAt, sources } = snapshot;
  const { statement, language, claimant, claimedOn } = approved.claim;
  const date = formatDate(locale, publishedAt);
  const retracted = kind === 'retraction';
  const said = sourceSentence(sources).map(({ key, values }) =>
    t.markup(`sources.${key}`, { ...values, b: (chunks) => chunks }),
  );
  const name = claimant?.name ?? t('claimantUnknown');
  const made = claimedOn
    ? t('claimedOn', { date: formatDate(locale, claimedOn) })
    : t('claimedOnUnknown');
  return {
    ...{ language: locale, publisher, statement, statementLanguage: language },
    claimant: `${name} · ${made}`,
    rating: retracted ? t('picture.retracted') : rating.name,
    sign: retracted ? { color: '', icon: '' } : rating,
    summary: retracted ? (snapshot.note ?? '') : (approved.verdict?.summary ?? ''),
    sources: retracted ? '' : said.join(t('sources.between')) + t('sources.end'),
    notice: kind === 'correction' || retracted ? t(`card.${kind}`, { date }) : null,
    challenges: await countObjections(snapshot.slug, locale),
    checked: t('card.checked', { date }),
    link: t('card.link'),
    url: `${env.ASSAY_URL}${inLanguage(paths.claim(snapshot.slug), locale)}`,
  };
}

/** What an oEmbed answer in a language needs of the latest publication of a slug; null when there is none. Open to all. */
export async function getEmbeddable(slug: string, locale: Locale): Promise<Embeddable | null> {
  const snapshot = await findLatest(slug);
  if (!snapshot) return null;
  const t = await translate(locale);
  const { publisher, approved, rating, kind, number } = snapshot;
  const { statement } = approved.claim;
  const word = kind === 'retraction' ? t('picture.retracted') : rating.name;
  const at = (path: string) => `${env.ASSAY_URL}${withLanguage(path, locale)}`;
  return {
    ...{ publisher, origin: env.ASSAY_URL, title: `${quoted(locale, statement)} ${word}` },
    embed: at(paths.embed(snapshot.slug)),
    picture: at(paths.sharePicture(snapshot.slug, number)),
    card: await toCard(snapshot, locale, t),
  };
}
