import type { Locale } from './locales';
import type { en } from './messages/en';

export type Messages = typeof en;

const loaders: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./messages/en')).en,
};

/** All words of the interface in one language, by namespace. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return loaders[locale]();
}
