import 'server-only';
import { createTranslator } from 'next-intl';
import { AppError } from '@/lib/errors';
import { formatDate } from '@/lib/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { quoted } from '@/lib/i18n/punctuation';
import { getPublication } from '@/lib/publications/queries';
import type { Snapshot } from '@/lib/publications/snapshot';
import { readFonts } from './font-queries';
import { drawPicture, type PictureWords } from './picture';

/** Ink, and a ring with nothing in it: a verdict that was taken back has no colour. */
const WITHDRAWN = { color: '', icon: '' };

/**
 * The picture of a publication with our own words in a language, as SVG with outlines for letters. NOT_FOUND when there is
 * none. Open to all.
 */
export async function getPicture(slug: string, number: number, locale: Locale): Promise<string> {
  const found = await getPublication(slug, number);
  if (!found) throw new AppError('NOT_FOUND', 'There is no such publication.');
  const { snapshot } = found;
  const words = await wordsOf(snapshot, locale);
  const { publisher, rating, ...rest } = words;
  const [regular, bold] = await Promise.all([
    readFonts(`${Object.values(rest).join(' ')} …`, 400),
    readFonts(`${publisher} ${rating} …`, 600),
  ]);
  const sign = snapshot.kind === 'retraction' ? WITHDRAWN : snapshot.rating;
  return drawPicture(words, sign, { regular, bold }, directionOf(locale));
}

async function wordsOf(snapshot: Snapshot, locale: Locale): Promise<PictureWords> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'publications' });
  const { publisher, approved, rating, number, kind, publishedAt } = snapshot;
  const { statement, claimant, claimedOn } = approved.claim;
  const name = claimant?.name ?? t('claimantUnknown');
  const day = claimedOn ? formatDate(locale, claimedOn) : t('claimedOnUnknown');
  return {
    publisher,
    statement: quoted(locale, oneLine(statement)),
    // Name and date keep their own directions whatever stands beside them.
    claimant: `\u2068${oneLine(name)}\u2069 · \u2068${day}\u2069`,
    rating: kind === 'retraction' ? t('picture.retracted') : rating.name,
    version: t(`picture.${kind}`, { number, date: formatDate(locale, publishedAt) }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
