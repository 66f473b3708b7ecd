import type { en } from './messages/en';

/** The words of one language, by namespace; English says which there are. */
export type Messages = typeof en;

/** One part of the program for each language, so that only the one in use is loaded. */
const loaders = {
  en: async (): Promise<Messages> => (await import('./messages/en')).en,
  fr: async (): Promise<Messages> => (await import('./messages/fr')).fr,
  es: async (): Promise<Messages> => (await import('./messages/es')).es,
  ar: async (): Promise<Messages> => (await import('./messages/ar')).ar,
  zh: async (): Promise<Messages> => (await import('./messages/zh')).zh,
};

/** A language in which the words of the interface are written. */
export type Language = keyof typeof loaders;

/** Every language in which the words of the interface are written, English first. */
export const languages = Object.keys(loaders) as Language[];

/** All words of the interface in one language, by namespace, as they are written (lib/i18n/isolate: as they are said). */
export function loadMessages(language: Language): Promise<Messages> {
  return loaders[language]();
}
