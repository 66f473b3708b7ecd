import { unsent } from '@/lib/form-state';
import { defaultLocale } from '@/lib/i18n/locales';
import { sayAction } from '@/lib/sentences/actions';

/** What was said before, by language and English sentence. */
const known = new Map<string, string>();

/**
 * What the API says in English, in the language of the page: a function that says each of `sentences`, and nothing else.
 * Without an answer of the server they stay English. Only where the page is alive.
 */
export async function sayAll(sentences: readonly string[]): Promise<(sentence: string) => string> {
  const { lang } = document.documentElement;
  const keyOf = (sentence: string) => `${lang} ${sentence}`;
  const missing = [...new Set(sentences)].filter((one) => one && !known.has(keyOf(one)));
  if (lang !== defaultLocale && missing.length > 0) {
    const form = new FormData();
    for (const sentence of missing) form.append('sentences[]', sentence);
    const state = await sayAction(unsent, form).catch(() => unsent);
    const said = state.status === 'done' ? state.result : [];
    for (const [index, sentence] of missing.entries()) {
      known.set(keyOf(sentence), said[index] ?? sentence);
    }
  }
  return (sentence) => known.get(keyOf(sentence)) ?? sentence;
}
