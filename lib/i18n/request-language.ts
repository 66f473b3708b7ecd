import { cookies, headers } from 'next/headers';
import { LANGUAGE_COOKIE, languageAsked } from './asked';
import { isLocale, type Locale } from './locales';

/** The language of the desk of whoever asks, and whether it was chosen on this device or is what its browser asks for. */
export type DeskLanguage = { language: Locale; chosen: boolean };

/** The language of the desk on this device: wherever the request comes from, as the desk's pages have it. */
export async function deskLanguage(): Promise<DeskLanguage> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  const cookie = jar.get(LANGUAGE_COOKIE)?.value;
  const language = languageAsked({ cookie, accept: sent.get('accept-language') });
  return { language, chosen: isLocale(cookie) };
}

/** The language in which an action or a call of the API is answered (`languageAsked`); for code that Next runs for a request. */
export async function requestLanguage(): Promise<Locale> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return languageAsked({
    cookie: jar.get(LANGUAGE_COOKIE)?.value,
    accept: sent.get('accept-language'),
    from: sent.get('referer'),
  });
}
