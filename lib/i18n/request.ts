import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale, type Locale } from './locales';
import { loadMessages } from './messages';

/** The language of the running page; the default one where there is no page (server actions). */
async function currentLocale(): Promise<Locale> {
  try {
    const value = await rootLocale();
    return isLocale(value) ? value : defaultLocale;
  } catch {
    return defaultLocale;
  }
}

export default getRequestConfig(async ({ locale }) => {
  const chosen = isLocale(locale) ? locale : await currentLocale();
  return { locale: chosen, messages: await loadMessages(chosen), timeZone: 'UTC' };
});
