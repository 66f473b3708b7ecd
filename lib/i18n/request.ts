import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale, type Locale } from './locales';
import { requestLanguage } from './request-language';
import { loadSaidMessages } from './said-messages';

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

export default getRequestConfig(async ({ locale }) => {
  const chosen = isLocale(locale) ? locale : await currentLocale();
  return { locale: chosen, messages: await loadSaidMessages(chosen), timeZone: 'UTC' };
});
