import type { Catalogue } from './translating';

/**
 * What lib says in each language but English, by the English sentence. Read when the first sentence in a language is
 * said; they never leave the server.
 */
export const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  fr: async () => (await import('./fr.json')).default,
  es: async () => (await import('./es.json')).default,
  ar: async () => (await import('./ar.json')).default,
  zh: async () => (await import('./zh.json')).default,
};
