import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { isolateAll } from './isolate';
import { defaultLocale, directionOf, isLocale, type Locale } from './locales';
import { loadMessages, type Messages } from './messages';
import { requestLanguage } from './request-language';

/** The language of the running page; where there is no page (actions, the API), that of whoever asks. */
async function currentLocale(): Promise<Locale> {
  let value: string | undefined;
  try {
    value = await rootLocale();
  } catch {
    return await requestLanguage();
  }
  return isLocale(value) ? value : defaultLocale;
}

const isolated = new Map<Locale, Messages>();

/** The words of a language; from right to left with every name and title in isolation. They are the same for every request. */
async function readMessages(locale: Locale): Promise<Messages> {
  const messages = await loadMessages(locale);
  if (directionOf(locale) === 'ltr') return messages;
  const known = isolated.get(locale) ?? isolateAll(messages);
  isolated.set(locale, known);
  return known;
}

export default getRequestConfig(async ({ locale }) => {
  const chosen = isLocale(locale) ? locale : await currentLocale();
  return { locale: chosen, messages: await readMessages(chosen), timeZone: 'UTC' };
});
