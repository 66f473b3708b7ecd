import 'server-only';
import { createTranslator } from 'next-intl';
import { env } from '@/lib/env';
import { inLanguage } from '@/lib/i18n/address';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { paths } from '@/lib/paths';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';
import { type Citation, citationValues, toCitation } from './citation';

/** How a version of a claim is cited in a language; null when there is no such publication. Open to all. */
export async function getCitation(
  slug: string,
  number: number,
  locale: Locale,
): Promise<Citation | null> {
  const today = (await getRenamedSlug(slug)) ?? slug;
  const found = await getPublication(today, number);
  if (!found) return null;
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'publications' });
  const url = `${env.ASSAY_URL}${inLanguage(paths.claimVersion(today, number), locale)}`;
  const line = t('citation', citationValues(found.snapshot, url));
  return toCitation(found.snapshot, url, { language: locale, genre: t('citeGenre'), line });
}
