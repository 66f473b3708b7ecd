import { cookies, headers } from 'next/headers';
import { LANGUAGE_COOKIE, languageAsked } from './asked';
import type { Locale } from './locales';

/** The language in which an action or a call of the API is answered (`languageAsked`); for code that Next runs for a request. */
export async function requestLanguage(): Promise<Locale> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return languageAsked({
    cookie: jar.get(LANGUAGE_COOKIE)?.value,
    accept: sent.get('accept-language'),
    from: sent.get('referer'),
  });
}
